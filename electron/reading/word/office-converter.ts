import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refusal } from '../../../shared/errors.ts';
import { conversionFolder, noteOwner } from './converter-leftovers.ts';

/**
 * Old formats, what they are turned into, and the file name the converter sees: it goes by the ending. Calc would read
 * a damaged workbook as a text file, sign by sign, so it is told what it has before it.
 */
const targets = {
  doc: { want: '.docx', to: 'docx:MS Word 2007 XML', out: 'docx', from: null },
  xls: { want: '.xlsx', to: 'xlsx:Calc MS Excel 2007 XML', out: 'xlsx', from: 'MS Excel 97' },
  xls95: { want: '.xlsx', to: 'xlsx:Calc MS Excel 2007 XML', out: 'xlsx', from: 'MS Excel 95' },
} as const;
export type OldFormat = keyof typeof targets;

const timeLimit = 60_000;

/** A document in an old format as .docx or .xlsx, made by the LibreOffice of this computer. Throws `file.no-converter`. */
export async function converted(file: string, format: OldFormat, bytes: Uint8Array): Promise<Buffer> {
  const { want, to, out, from } = targets[format];
  const ending = format === 'xls95' ? 'xls' : format;
  const program = converter(process.env, process.platform);
  if (!program) throw refusal('file.no-converter', { file, ending: `.${ending}`, want });
  const [made] = await through(program, [bytes], {
    ending,
    out,
    asked: [...(from ? [`--infilter=${from}`] : []), '--convert-to', to],
  });
  if (!made) throw refusal('file.not-converted', { file, want });
  return made;
}

const archiveFilter =
  'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}';

/**
 * Word files as PDF/A-2b, which archives keep, in the same order: LibreOffice lays them out and embeds their fonts. Throws
 * `file.no-archive-pdf` where this computer has none.
 */
export async function archivePdfs(documents: readonly Uint8Array[]): Promise<Buffer[]> {
  const program = converter(process.env, process.platform);
  if (!program) throw refusal('file.no-archive-pdf');
  const made = await through(program, documents, {
    ending: 'docx',
    out: 'pdf',
    asked: ['--convert-to', archiveFilter],
  });
  return made.map((bytes) => {
    if (!bytes) throw refusal('file.archive-pdf-failed');
    return bytes;
  });
}

type Conversion = { ending: string; out: string; asked: readonly string[] };

/** One start of LibreOffice for all of them, in a folder and with a profile of their own; null for what it did not make. */
async function through(
  program: string,
  documents: readonly Uint8Array[],
  { ending, out, asked }: Conversion,
): Promise<(Buffer | null)[]> {
  const folder = await mkdtemp(join(tmpdir(), conversionFolder));
  try {
    const sources = documents.map((_, at) => join(folder, `document${at + 1}.${ending}`));
    const profile = join(folder, 'profile');
    for (const [at, bytes] of documents.entries()) await writeFile(sources[at] as string, bytes);
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), strictProfile);
    await run(program, folder, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...[
        '--headless',
        '--invisible',
        '--norestore',
        '--nologo',
        '--nodefault',
        '--nofirststartwizard',
        '--nolockcheck',
      ],
      ...asked,
      ...['--outdir', folder, ...sources],
    ]);
    return await Promise.all(
      documents.map((_, at) => readFile(join(folder, `document${at + 1}.${out}`)).catch(() => null)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Where LibreOffice stands on this computer; null where there is none. */
export function converter(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const windows = platform === 'win32';
  // soffice.com waits for the end and soffice.exe does not.
  const names = windows ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const usual = windows
    ? [env.ProgramFiles, env.ProgramW6432, env['ProgramFiles(x86)']].flatMap((place) =>
        place ? [join(place, 'LibreOffice', 'program')] : [],
      )
    : ['/usr/bin', '/usr/local/bin', '/usr/lib/libreoffice/program', '/snap/bin', ...optional()];
  const places = [...usual, ...(env.PATH ?? env.Path ?? '').split(windows ? ';' : delimiter)];
  for (const place of places.filter((each) => each !== '')) {
    for (const name of names) if (existsSync(join(place, name))) return join(place, name);
  }
  return null;
}

/** LibreOffice's own packages stand in /opt, a folder for each version. */
function optional(): string[] {
  try {
    return readdirSync('/opt')
      .filter((name) => /^libreoffice/i.test(name))
      .map((name) => join('/opt', name, 'program'));
  } catch {
    return [];
  }
}

function run(program: string, folder: string, args: readonly string[]): Promise<void> {
  return new Promise((done) => {
    // A group of its own, because soffice is a script around the program that works.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true });
    const stop = () => endAll(child);
    const timer = setTimeout(stop, timeLimit);
    // The reader was told to end: the converter goes with it, and the document does not stay behind.
    const leave = () => {
      stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    };
    process.once('exit', leave);
    const ended = () => {
      clearTimeout(timer);
      process.off('exit', leave);
      done();
    };
    // Should this process be killed, the next one finds by it what to end and to take away.
    if (child.pid !== undefined) noteOwner(folder, child.pid).catch(() => undefined);
    child.once('error', ended);
    child.once('exit', ended);
  });
}

function endAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], {
      stdio: 'ignore',
      detached: true,
      windowsHide: true,
    }).unref();
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** Macros off whoever signed them, links to files and the net not followed, nothing updated. */
const strictProfile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
`;
