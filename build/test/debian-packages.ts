import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests need of the machine, and the file that shows it is there. */
const needed = [
  { name: 'chromium', proofs: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] },
  { name: 'libreoffice-writer-nogui', proofs: ['/usr/bin/soffice'] },
  { name: 'fonts-noto-cjk', proofs: ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'] },
  {
    name: 'fonts-liberation',
    proofs: ['/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/liberation2'],
  },
  { name: 'postgresql', proofs: ['/usr/lib/postgresql'] },
  { name: 'poppler-utils', proofs: ['/usr/bin/pdftotext'] },
  { name: 'iproute2', proofs: ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip'] },
] as const;

/** The packages that are missing. */
export function missingPackages(isThere: (path: string) => boolean = existsSync): string[] {
  return needed.filter(({ proofs }) => !proofs.some(isThere)).map(({ name }) => name);
}

/**
 * Installs what is missing when this person may (root, or sudo without a password); throws naming the packages when not,
 * or when they are still missing afterwards.
 */
export function installMissing() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const words = `缺少软件包：${missing.join(' ')}`;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!existsSync('/usr/bin/apt-get') || !run([...sudo, 'true'])) {
    throw new Error(`${words}。请先安装，例如：sudo apt-get install ${missing.join(' ')}`);
  }
  console.log(`${words}，现在安装……`);
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-q'];
  run([...apt, 'update']);
  run([...apt, 'install', '--no-install-recommends', ...missing]);
  const still = missingPackages();
  if (still.length > 0) throw new Error(`没有装上：${still.join(' ')}。请手工安装后再试。`);
}

function run([program = '', ...args]: string[]): boolean {
  // Its standard output is shown on the error stream: the last line of ours belongs to the result.
  return spawnSync(program, args, { stdio: ['ignore', 2, 2] }).status === 0;
}
