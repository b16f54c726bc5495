/** What stands before a path when someone with a long name installs for himself. */
const usualFolder = 'C:\\Users\\ZhangWangLiZhaoQianSunWu\\AppData\\Local\\Programs\\';
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Why Windows would refuse a path of a package, or have trouble with it; null when it does not. */
export function troubleOnWindows(path: string): string | null {
  if (usualFolder.length + path.length > 200) return '太长';
  for (const name of path.split('/')) {
    if (reserved.test(name)) return `「${name}」在 Windows 是设备`;
    if (/[<>:"|?*\\]|\p{Cc}/u.test(name)) return `「${name}」里有 Windows 不许用的字符`;
    if (/[ .]$/.test(name)) return `「${name}」末尾是空格或句点`;
  }
  return null;
}

/** Paths that are one and the same on Windows, which does not tell large letters from small. */
export function sameOnWindows(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const name = path.toLowerCase();
    const isSame = seen.has(name);
    seen.add(name);
    return isSame;
  });
}
