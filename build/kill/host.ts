import { startHost } from '../../electron/browser/host.ts';

/** The real host on the folder that it is given, for a campaign that kills it. */
const [folder = '', pageFolder = ''] = process.argv.slice(2);
const host = await startHost({ folder, pageFolder });
process.send?.({ url: host.url });
