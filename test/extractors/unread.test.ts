import { describe, expect, it } from 'vitest';
import { unreadSubject } from '../../src/extractors/financing/unread.ts';

/** The subject of the deal that begins at the mark |. */
function subjectOf(marked: string): string | null {
  const index = marked.indexOf('|');
  return unreadSubject(marked.replace('|', ''), index, 0);
}

describe('a company that is no mention', () => {
  it.each([
    ['星芒动力Ⓓ宣布|获得ⓂⓇ融资', '星芒动力'],
    ['Ⓒ完成Ⓡ融资，星芒动力Ⓓ|获得ⓂⓇ融资', '星芒动力'],
    ['望北楼Ⓓ港交所|挂牌', '望北楼'],
    ['某公司Ⓓ|完成Ⓡ融资', '某公司'],
    ['为此，另一家名叫Quovex的公司|获得Ⓜ投资', '另一家名叫Quovex的公司'],
    ['星芒动力Ⓓ宣布，|完成Ⓡ融资', '星芒动力'],
    ['Ⓒ完成Ⓡ融资；Ⓓ，内容分发平台星芒新媒已|完成Ⓡ融资', '星芒新媒'],
    ['星芒动力是一家芯片公司，Ⓓ|完成Ⓡ融资', '星芒动力'],
  ])('is the subject of %s', (sentence, name) => {
    expect(subjectOf(sentence)).toBe(name);
  });

  it.each([
    'Ⓓ，|完成Ⓡ融资',
    '公司Ⓓ|完成Ⓡ融资',
    '这家芯片公司成功|完成Ⓡ融资',
    '在线教育平台近期|完成Ⓡ融资',
    '作为芯片公司顺利|完成Ⓡ融资',
    '该公司此前曾|获得Ⓡ融资',
    '王小川正式宣布|完成Ⓡ融资',
    '联合创始人王川Ⓓ宣布|完成Ⓡ融资',
    '管理层Ⓓ宣布|完成Ⓡ融资',
    '官方微博宣布|完成Ⓡ融资',
    '创立初期便|获得Ⓡ融资',
    '疫情期间率先|完成Ⓡ融资',
    '在新品发布会上|宣布Ⓡ融资',
    '预计Ⓓ|完成Ⓡ融资',
    '凭借技术优势|完成Ⓡ融资',
  ])('is not in %s', (sentence) => {
    expect(subjectOf(sentence)).toBeNull();
  });
});
