// Stands in for the real worker: documents named hang, exit, throw or fill do that, the others come back as they are.
export default async function work({ parts, progress, fatal }) {
  const outcomes = [];
  let at = 0;
  for (const { path, file } of parts) {
    Atomics.store(progress, 0, ++at);
    const failure = fatal.get(at) ?? null;
    if (!failure && path.startsWith('hang')) for (;;);
    if (!failure && path.startsWith('exit')) process.exit(3);
    if (!failure && path.startsWith('fill')) for (const all = []; ; ) all.push(new Array(1e6).fill(0.5));
    if (!failure && path.startsWith('throw')) throw new Error('thrown outside of the pipeline');
    outcomes.push({ file, path, line: null, bytes: 0, failure, counts: null, print: null });
  }
  return { bytes: new Uint8Array(0), outcomes };
}
