import { beforeAll, describe, expect, it } from 'vitest';
import { createPipeline, type Pipeline } from '../../../src/index.ts';

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await createPipeline();
});

/** Name, lexicon id and surfaces of each entity of a text. */
const entitiesOf = (text: string) =>
  pipeline.extract({ text }).entities.map(({ name, lexiconId, aliases }) => ({ name, lexiconId, aliases }));

describe('entities', () => {
  it('are one across scripts, languages and regional names', () => {
    expect(entitiesOf('英伟达发布新品。NVIDIA股价上涨，輝達市值創新高。')).toEqual([
      { name: '英伟达', lexiconId: '英伟达', aliases: ['英伟达', 'NVIDIA', '輝達'] },
    ]);
  });
  it('are one across the full name, what brackets introduce, and short forms', () => {
    const text = '无锡灵顿电子有限公司（以下简称“灵顿电子”）完成A轮融资。灵顿电子表示，灵顿的产品已经量产。';
    expect(entitiesOf(text)).toEqual([
      { name: '无锡灵顿电子有限公司', lexiconId: null, aliases: ['无锡灵顿电子有限公司', '灵顿电子', '灵顿'] },
    ]);
  });
  it('are one across the full name and a short one that a list has', async () => {
    const own = await createPipeline({ lexicons: [{ file: 'own.csv', content: 'name,aliases\n灵顿电子,\n灵潮,' }] });
    const text =
      '无锡灵顿电子科技股份有限公司完成A轮融资，灵顿电子表示满意。上海灵潮科技有限公司是灵潮的子公司，灵顿电子有限公司是它的。';
    expect(own.extract({ text }).entities.map(({ aliases }) => aliases)).toEqual([
      ['无锡灵顿电子科技股份有限公司', '灵顿电子'],
      ['上海灵潮科技有限公司'],
      ['灵潮'],
      ['灵顿电子有限公司'],
    ]);
  });
  it('are one with the second name in brackets', () => {
    expect(entitiesOf('灵潮科技（LingTech）完成A轮融资，LingTech创始人说。')).toEqual([
      { name: '灵潮科技', lexiconId: null, aliases: ['灵潮科技', 'LingTech'] },
    ]);
  });
  it('stay apart where two companies share a short form', () => {
    const names = entitiesOf('灵潮科技收购了灵潮资本的股份，灵潮科技与灵潮资本都没有回应。').map(({ name }) => name);
    expect(names).toEqual(['灵潮科技', '灵潮资本']);
  });
  it('carry the id of the user’s list', async () => {
    const own = await createPipeline({ lexicons: [{ file: 'own.csv', content: 'name,aliases\n灵犀云,LXC' }] });
    expect(own.extract({ text: '灵犀云发布新品，LXC股价上涨。' }).entities).toMatchObject([
      { name: '灵犀云', lexiconId: 'user:灵犀云', aliases: ['灵犀云', 'LXC'] },
    ]);
  });
});

describe('the evidence', () => {
  it('adds up to what a mention was accepted for', () => {
    const { record, evidence } = pipeline.explain({ text: '近日，灵潮宣布完成数千万元A轮融资。' });
    expect(record.mentions.find(({ type }) => type === 'company')).toMatchObject({
      text: '灵潮',
      rule: 'company/slot-round',
    });
    const names = evidence.get('m2')?.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['name/coined', 'company/slot-round', 'edge/firm']));
  });
});
