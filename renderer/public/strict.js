// Runs before everything else: tells zod not to try `new Function`, which the page's content policy forbids and reports.
globalThis.__zod_globalConfig = { jitless: true };
