import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { requestLimit } from '../context/request-limit.ts';
import { answer, foreign, malformed, tooLarge } from '../door/answer.ts';
import type { Connection } from '../door/house.ts';
import { isMessage, isTrusted, type Sender } from './sender.ts';

/** The window's transport: one channel that carries an operation's name and its input as JSON, and JSON back. */
export function answerCalls(window: BrowserWindow, connection: Connection) {
  ipcMain.handle('call', async (event, ...args: unknown[]) => {
    if (!isTrusted(senderOf(event, window))) return JSON.stringify(foreign());
    if (!isMessage(args)) return JSON.stringify(malformed());
    const [operation, json] = args;
    if (json.length > requestLimit) return JSON.stringify(tooLarge());
    return JSON.stringify(await answer(connection, operation, json));
  });
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow): Sender {
  const frame = event.senderFrame;
  return {
    frameUrl: frame?.url ?? null,
    frameOrigin: frame?.origin ?? null,
    isTopFrame: frame !== null && frame.parent === null && frame === event.sender.mainFrame,
    isOwnSession: event.sender.session === window.webContents.session,
    isOwnWindow: event.sender === window.webContents,
  };
}
