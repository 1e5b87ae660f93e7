// Stands in for a worker whose pipeline cannot be loaded.
throw Object.assign(new Error('mine.csv:2: name: is missing'), { name: 'TiquError', code: 'bad-lexicon' });
