import { contextBridge, ipcRenderer } from 'electron';

/** The page's only way out: a call and what is told. What goes through is JSON text, exactly as in the browser host. */
contextBridge.exposeInMainWorld('bridge', {
  call: async (operation: unknown, input: unknown, id?: unknown): Promise<unknown> =>
    JSON.parse(await ipcRenderer.invoke('call', String(operation), JSON.stringify(input ?? {}), String(id ?? ''))),
  /** Tells of what was done, as JSON text, until the page goes. */
  watch: (tell: (news: string) => void): void => {
    ipcRenderer.on('news', (_event, news: unknown) => tell(String(news)));
  },
});
