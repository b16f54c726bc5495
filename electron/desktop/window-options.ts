import { smallest, type WindowState } from './window-state.ts';

/** What the window and its page are allowed to be: everything the page does not need is off. */
export function windowOptions(preload: string, icon: string, packaged: boolean, state: WindowState) {
  return {
    title: '建议提案办理',
    width: 1366,
    height: 728,
    ...(state.bounds ?? {}),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: '#f0f2f5',
    autoHideMenuBar: true,
    icon,
    webPreferences: {
      preload,
      partition: 'persist:proposal-desk',
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // On, it would fetch dictionaries from the net.
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !packaged,
    },
  } as const;
}
