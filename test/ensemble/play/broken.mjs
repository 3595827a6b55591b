throw new Error('It does not start.');
