import { readFileSync } from 'node:fs';

/** The newest version of glibc that a program or library asks for, as `2.28`; `0` when none is named. */
export function neededGlibc(file: string): string {
  return newest(
    readFileSync(file)
      .toString('latin1')
      .match(/GLIBC_2\.\d+/g) ?? [],
  );
}

function newest(names: readonly string[]): string {
  const minor = Math.max(-1, ...names.map((name) => Number(name.slice('GLIBC_2.'.length))));
  return minor < 0 ? '0' : `2.${minor}`;
}

/** What kind of program or library a file is, by its first bytes; null for anything else. */
export function nativeKind(
  bytes: Uint8Array,
): 'elf-x64' | 'elf-arm64' | 'pe-x64' | 'pe-other' | 'elf-other' | 'macho' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 64) return null;
  const first = view.getUint32(0);
  if (first === 0x7f454c46) {
    const machine = view.getUint16(18, true);
    return machine === 62 ? 'elf-x64' : machine === 183 ? 'elf-arm64' : 'elf-other';
  }
  if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe].includes(first)) return 'macho';
  if (view.getUint16(0) !== 0x4d5a) return null;
  const at = view.getUint32(60, true);
  if (at + 6 > bytes.length || view.getUint32(at) !== 0x50450000) return null;
  return view.getUint16(at + 4, true) === 0x8664 ? 'pe-x64' : 'pe-other';
}
