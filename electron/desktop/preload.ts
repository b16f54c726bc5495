import { contextBridge, ipcRenderer } from 'electron';

/** The page's only way out: one function. What goes through is JSON text, exactly as in the browser host. */
contextBridge.exposeInMainWorld('bridge', {
  call: async (operation: unknown, input: unknown): Promise<unknown> =>
    JSON.parse(await ipcRenderer.invoke('call', String(operation), JSON.stringify(input ?? {}))),
});
