import { parseArgs } from 'node:util';
import { openWithSystem } from '../electron/door/open-with-system.ts';
import { untilTold } from './dev/until-told.ts';
import { galleryServer } from './gallery/server.ts';

/** npm run gallery: every part of renderer/ui in all its states on one page, renewed as files change. */
const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });
const told = untilTold();
const server = await galleryServer(5180);
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
console.log(`零件陈列在 ${address}，改了就刷新。按 Ctrl+C 退出。`);
if (!values['no-open']) await openWithSystem(address).catch(() => undefined);
await told;
await server.close();
process.exit(0);
