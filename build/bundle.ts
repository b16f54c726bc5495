import { built } from './bundle/built.ts';

/** Builds what an installer packs: the page, and Electron's two bundles. */
for (const part of ['renderer', 'electron'] as const) {
  console.log(`${part}：${(await built(part)) ? '已生成' : '没有变化'}`);
}
