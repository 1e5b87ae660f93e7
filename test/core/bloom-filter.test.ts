import { expect, it } from 'vitest';
import { BloomFilter, hashOf } from '../../src/core/bloom-filter.ts';
import { random } from '../random.ts';

it('lets its own hashes pass and few others', () => {
  const next = random(4);
  const unit = () => 0x4e00 + Math.floor(next() * 5000);
  const hashes = Array.from({ length: 2000 }, () => hashOf(unit(), unit()));
  const filter = new BloomFilter(BloomFilter.wordsOf(hashes, 16));
  for (const hash of hashes) expect(filter.has(hash)).toBe(true);
  const others = Array.from({ length: 5000 }, () => filter.has(hashOf(hashOf(unit(), unit()), unit())));
  expect(others.filter(Boolean).length).toBeLessThan(600);
});
