import { stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Progress } from '../../batch/run.ts';
import { expandInputs } from '../../io/inputs.ts';
import { terminal } from '../terminal.ts';

const EVERY_MS = 200;
/** Of a terminal that does not say. */
const WIDTH = 80;

/** One line on a terminal that says how far a run is. The size of the input is summed up beside the run, for the time left. */
export class ProgressLine {
  readonly #stream: Writable;
  readonly #started = performance.now();
  readonly #inputs: readonly string[];
  readonly #out: string;
  /** Bytes of the input that this run has to read; null until they are counted, and for a list on standard input. */
  #size: number | null = null;
  #counting = false;
  #shown = Number.NEGATIVE_INFINITY;
  #done = 0;
  #ended = false;

  constructor(stream: Writable, inputs: readonly string[], out: string) {
    this.#stream = stream;
    this.#inputs = inputs;
    this.#out = out;
  }

  update(progress: Progress): void {
    if (!this.#counting) this.#begin(progress);
    const now = performance.now();
    if (now - this.#shown < EVERY_MS) return;
    this.#shown = now;
    const line = progressText(progress, this.#done, (now - this.#started) / 1000, this.#size);
    this.#stream.write(`\r\x1b[K${line.slice(0, (terminal(this.#stream).width || WIDTH) - 1)}`);
  }

  #begin({ totals, skipped }: Progress) {
    this.#counting = true;
    this.#done = skipped > 0 ? totals.documents : 0;
    if (!this.#inputs.includes('-')) void this.#count(skipped).catch(() => {});
  }

  async #count(skipped: number): Promise<void> {
    let [size, file] = [0, 0];
    for await (const path of expandInputs(this.#inputs, { except: this.#out })) {
      if (this.#ended) return;
      if (file++ >= skipped) size += (await stat(path).catch(() => ({ size: 0 }))).size;
    }
    this.#size = size;
  }

  end(): void {
    this.#ended = true;
    if (this.#shown > 0) this.#stream.write('\r\x1b[K');
  }
}

/**
 * @param before documents that an earlier run had done
 * @param size bytes to read, null if unknown
 */
export function progressText({ totals, read }: Progress, before: number, seconds: number, size: number | null): string {
  const rate = (totals.documents + totals.failures - before) / seconds;
  const parts = [`${grouped(totals.documents)} documents`, `${grouped(rate)}/s`];
  if (totals.failures > 0) parts.push(`${grouped(totals.failures)} failed`);
  if (size !== null && read > 0 && read <= size) {
    parts.push(`${Math.floor((100 * read) / size)} %`, `${duration((seconds * (size - read)) / read)} left`);
  }
  return parts.join(', ');
}

export const grouped = (value: number): string => Math.round(value).toLocaleString('en');

/** 75 → `1:15`, 4000 → `1:06:40`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}
