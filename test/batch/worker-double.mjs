// Stands in for the real worker, with two stages: documents named hang, exit, throw or fill do that in the first one,
// late-hang in the second, and return comes back again and again; the others come back as they are.
export default async function work({ parts, progress, fatal }) {
  const documents = parts.map(({ path, file }, i) => ({ path, file, step: i + 1, failure: fatal.get(i + 1) ?? null }));
  const stage = (prefix) => {
    for (const { path, step, failure } of documents) {
      Atomics.store(progress, 0, step);
      if (!failure && path.startsWith(prefix)) end(path, progress, step);
    }
  };
  stage('');
  stage('late-');
  const outcomes = documents.map(({ path, file, failure }) => ({
    file,
    path,
    line: null,
    bytes: 0,
    failure,
    counts: null,
    print: null,
  }));
  return { bytes: new Uint8Array(0), outcomes };
}

function end(path, progress, step) {
  if (path.startsWith('hang') || path.startsWith('late-hang')) for (;;);
  if (path.startsWith('exit')) process.exit(3);
  if (path.startsWith('fill')) for (const all = []; ; ) all.push(new Array(1e6).fill(0.5));
  if (path.startsWith('throw')) throw new Error('thrown outside of the pipeline');
  // At other documents half of the time, never twice at the same.
  if (path.startsWith('return'))
    for (let other = 1000; ; other++) {
      Atomics.store(progress, 0, step);
      for (let i = 0; i < 1e5; i++);
      Atomics.store(progress, 0, other);
      for (let i = 0; i < 1e5; i++);
    }
}
