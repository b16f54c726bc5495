type Entry = {
  version?: string;
  optionalDependencies?: Record<string, string>;
  gypfile?: boolean;
  dev?: boolean;
  license?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optional?: boolean;
};
export type Lock = { packages: Record<string, Entry> };

const systems = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'openharmony'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64'];

/**
 * Optional parts for other systems than the one the lock was written on. Without an entry `npm ci` refuses to install at
 * all where the registry does not carry them, and leaves them out where it does. Gives the paths it added.
 */
export function addOptionalParts({ packages }: Lock): string[] {
  const added: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      if (packages[place] || packages[`${path}/${place}`]) continue;
      packages[place] = {
        version,
        ...(entry.dev ? { dev: true } : {}),
        ...(entry.license ? { license: entry.license } : {}),
        ...machine(name),
        optional: true,
      };
      added.push(place);
    }
  }
  return added;
}

/** For which machines a part is, by its name: `@swc/core-linux-arm64-musl`. */
function machine(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const libc = words.includes('musl') ? { libc: ['musl'] } : words.includes('gnu') ? { libc: ['glibc'] } : {};
  return {
    os: systems.filter((word) => words.includes(word)),
    cpu: processors.filter((word) => words.includes(word)),
    ...libc,
  };
}

/**
 * better-sqlite3 carries its binaries and says `gypfile: false`, but npm looks for that in the lock, where it does not keep
 * it, and would start a compiler that an office PC does not have. True when it had to be added.
 */
export function spareCompiler({ packages }: Lock): boolean {
  const entry = packages['node_modules/better-sqlite3'];
  if (!entry || entry.gypfile === false) return false;
  entry.gypfile = false;
  return true;
}
