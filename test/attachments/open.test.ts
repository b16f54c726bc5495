import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Raw from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, openApp } from '../../electron/door/app.ts';
import { attachedName, endingOf, isDocumentName } from '../../shared/domain/names/attached-file.ts';
import { bureau, type Person, password, person, suggestion } from '../support/desk.ts';

let app: App;
let folder: string;
let proposalId: number;
let handed: string[] = [];
const faces: Record<string, Person> = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'open-attachments-'));
  app = await openApp({
    folder,
    openFile: async (path) => {
      handed.push(path);
    },
  });
  const account = { name: 'clerk', displayName: '纪云舒', roles: ['admin' as const, 'clerk' as const], password };
  await person(app.connect('shell')).call('office.setUp', { ...bureau, account });
  for (const via of ['window', 'browser', 'shell'] as const) {
    faces[via] = person(app.connect(via));
    await faces[via].call('session.login', { name: 'clerk', password });
  }
  proposalId = (await (faces.window as Person).call('proposal.create', suggestion)).id;
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  handed = [];
});

async function opened(name: string, bytes: Buffer | string = '内容', via = 'window') {
  const someone = faces[via] as Person;
  const file = { name, base64: Buffer.from(bytes).toString('base64') };
  const added = await someone.call('attachment.add', { proposalId, file });
  const answer = await someone.call('attachment.open', { attachmentId: added.id });
  return { ...answer, name: added.name, id: added.id };
}

describe('附件：文档和图片由系统打开，其余一律另存', () => {
  test.each(['window', 'browser', 'shell'])('从%s打开，规矩一样', async (via) => {
    for (const name of [
      '来信.docx',
      '来信.DOC',
      '通知.pdf',
      '批示.ofd',
      '台账.xls',
      '照片.JPG',
      '说明.txt',
      '函.wps',
    ]) {
      expect(await opened(name, '内容', via), name).toMatchObject({ opened: true, name });
    }
    expect(handed).toHaveLength(8);
    expect(handed.every((path) => isDocumentName(basename(path)))).toBe(true);
    handed = [];
    const others =
      'exe com bat cmd ps1 vbs js msi scr pif hta lnk url reg jar sh desktop cpl chm msc scf xll iso img vhd vhdx ' +
      'jnlp appinstaller application appref-ms AppImage deb rpm run py pyw pl rb html htm xhtml mht svg xml docm xlsm ' +
      'pptm dotm xlam xla slk iqy settingcontent-ms library-ms search-ms website wsf gadget inf ins isp one zip rar 7z eml csv ' +
      'dmg pkg command workflow action elf so bin ko service flatpakref snap theme diagcab msix appx ade mdb accde';
    for (const ending of others.split(' ')) {
      expect(await opened(`来信.${ending}`, '内容', via), ending).toMatchObject({ opened: false });
    }
    expect(handed).toEqual([]);
  });

  const disguised: [string, string][] = [
    ['长名字截断后仍以真正的后缀为准', `${'长'.repeat(246)}.exe`],
    ['长名字里夹着文档后缀', `${'长'.repeat(190)}.docx${'长'.repeat(51)}.bat`],
    ['恰在截断处露出文档后缀', `${'a'.repeat(195)}.docx.exe`],
    ['末尾带点和空格', '来信.exe. . '],
    ['文档后缀之后带不换行空格和程序后缀', '来信.docx\u00a0.exe'],
    ['方向字符倒写', '来信\u202excod.exe'],
    ['零宽字符拆开后缀', '来信.d\u200bocx.exe'],
    ['后缀在控制字符之后', '来信.docx\u0000.exe'],
    ['备用数据流', '来信.docx:evil.exe'],
    ['路径', '来信.docx/evil.exe'],
    ['反斜杠路径', '来信.docx\\evil.exe'],
    ['没有后缀', '来信'],
    ['全是点', '...'],
    ['全角的点', '来信．docx'],
    ['后缀里混着全角字', '来信.ｄｏｃｘ'],
    ['只有后缀', '.docx'],
  ];
  test.each(disguised)('伪装的名字不打开：%s', async (_title, name) => {
    expect(await opened(name)).toMatchObject({ opened: false });
    expect(handed).toEqual([]);
  });

  test('名字是文档、内容是程序或脚本的，不打开', async () => {
    const programs = ['MZ\u0090\u0000', '\x7fELF', '#!/bin/sh\n', '\ufeff#!/bin/sh\n', '\n[Desktop Entry]\nExec=x'];
    for (const bytes of [...programs, Buffer.from('cafebabe00', 'hex'), Buffer.from('cffaedfe', 'hex')]) {
      for (const name of ['来信.docx', '说明.txt', '照片.png']) {
        expect(await opened(name, bytes), name).toMatchObject({ opened: false });
      }
    }
    expect(handed).toEqual([]);
  });

  test('库里改了附件存放的名字，不打开，说明与入库时不一致', async () => {
    const { id } = await opened('来信.docx', 'MEMO');
    const { renameSync } = await import('node:fs');
    const [path] = handed;
    renameSync(path ?? '', join(folder, 'attachments', 'x.hta'));
    const raw = new Raw(join(folder, 'proposal-desk.db'));
    for (const { name } of raw
      .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'attachment'")
      .all() as { name: string }[])
      raw.exec(`drop trigger "${name}"`);
    raw.prepare('update attachment set storedAs = ? where id = ?').run('x.hta', id);
    raw.close();
    handed = [];
    const refused = await (faces.window as Person).refused('attachment.open', { attachmentId: id });
    expect([refused.code, handed]).toEqual(['file.damaged', []]);
  });

  test('长名字截断时保住后缀；收好的名字再收一遍不变', () => {
    for (const [, name] of disguised) {
      const kept = attachedName(name);
      expect(attachedName(kept)).toBe(kept);
      expect(kept.length).toBeLessThanOrEqual(210);
    }
    expect(endingOf(attachedName(`${'长'.repeat(246)}.pdf`))).toBe('.pdf');
    expect(attachedName('CON.docx')).toBe('附件_CON.docx');
    expect(attachedName('..')).toBe('附件_');
  });
});
