import { expect, test, vi } from 'vitest';
import { requestLimit } from '../../electron/context/request-limit.ts';
import { standIn, webContents } from '../support/electron-stand-in.ts';
import { standInPage } from '../support/stand-in-page.ts';

const fake = standIn();
vi.mock('electron', () => fake.electron);
const { answerCalls } = await import('../../electron/desktop/ipc.ts');
await import('../../electron/desktop/preload.ts');
const exposed = [...fake.electron.contextBridge.exposeInMainWorld.mock.calls];

const contents = webContents();
contents.session = {};
const asked: unknown[][] = [];
answerCalls(
  { webContents: contents } as never,
  standInPage(async (operation, input) => {
    asked.push([operation, input]);
    return { ok: true, value: '好' };
  }),
);
const [channel, answer] = fake.electron.ipcMain.handle.mock.calls[0] as [
  string,
  (...args: unknown[]) => Promise<string>,
];
const frame = Object.assign(contents.mainFrame as object, {
  url: 'app://proposal-desk/#/items',
  origin: 'app://proposal-desk',
  parent: null,
});
const event = { senderFrame: frame, sender: contents };

test('页面的请求交给程序，输入和答复都是 JSON', async () => {
  expect(channel).toBe('call');
  expect(JSON.parse(await answer(event, 'proposal.list', '{"text":"养老"}', ''))).toEqual({ ok: true, value: '好' });
  expect(asked.splice(0)).toEqual([['proposal.list', { text: '养老' }]]);
});

test('别的窗口、子框架、已消失的页面、别的来源发来的请求，一概不办', async () => {
  const other = webContents();
  other.session = contents.session;
  const wrong = [
    { senderFrame: null, sender: contents },
    { senderFrame: { ...frame, parent: frame }, sender: contents },
    { senderFrame: { ...frame }, sender: contents },
    { senderFrame: frame, sender: other },
    { senderFrame: Object.assign({ ...frame }, { origin: 'https://evil.cn' }), sender: contents },
  ];
  for (const each of wrong) {
    expect(JSON.parse(await answer(each, 'proposal.list', '{}', ''))).toMatchObject({
      ok: false,
      error: { code: 'request.foreign' },
    });
  }
  frame.origin = 'https://evil.cn';
  expect(JSON.parse(await answer(event, 'proposal.list', '{}', ''))).toMatchObject({
    ok: false,
    error: { code: 'request.foreign' },
  });
  frame.origin = 'app://proposal-desk';
  expect(asked).toEqual([]);
});

test('不合格式、过大的请求不办，并说明', async () => {
  const code = async (...args: unknown[]) => JSON.parse(await answer(event, ...args, '')).error.code;
  expect(await code('proposal.list')).toBe('request.malformed');
  expect(await code('proposal.list', { a: 1 })).toBe('request.malformed');
  expect(await code('proposal.list', '{half')).toBe('request.malformed');
  expect(await code('proposal.list', 'x'.repeat(requestLimit + 1))).toBe('request.too-large');
  expect(asked).toEqual([]);
});

test('页面只得到两个函数：问程序，听程序说办了什么', async () => {
  expect(exposed).toHaveLength(1);
  const [name, bridge] = exposed[0] as [string, Record<string, (...args: unknown[]) => unknown>];
  expect([name, Object.keys(bridge)]).toEqual(['bridge', ['call', 'watch']]);
  expect(await bridge.call?.('proposal.get', { proposalId: 7 })).toEqual({ ok: true, value: 7 });
  expect(await bridge.call?.('session.current', undefined)).toEqual({ ok: true, value: 7 });
  expect(fake.electron.ipcRenderer.invoke.mock.calls).toEqual([
    ['call', 'proposal.get', '{"proposalId":7}', ''],
    ['call', 'session.current', '{}', ''],
  ]);
});
