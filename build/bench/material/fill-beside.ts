import type Raw from 'better-sqlite3';

/**
 * What fillYears leaves empty, as many rows as there are items: who proposed, co-units, deliveries, files with their
 * text, remarks, letters that lie with the leader, units, representatives, materials, an import under way and a log. So
 * that no list is quick only because its tables are empty.
 */
export function fillBeside(raw: Raw.Database): void {
  const all = (sql: string) => raw.prepare(sql).pluck().all() as number[];
  const items = all('select id from proposal order by id');
  const put = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    return Number(statement(table, names).run(...(Object.values(row) as never[])).lastInsertRowid);
  };
  const kept = new Map<string, Raw.Statement>();
  const statement = (table: string, names: readonly string[]) => {
    const sql = `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`;
    const found = kept.get(sql) ?? raw.prepare(sql);
    kept.set(sql, found);
    return found;
  };
  const recorded = { recordedAt: '', recordedBy: '' };
  raw.transaction(() => {
    const batch = { name: '往年台账', startedAt: '', startedBy: '测试' };
    const batchId = put('importBatch', { ...batch, state: 'open' });
    const fileId = put('importFile', { batchId, name: '台账.xlsx', size: 1, sha256: '', state: 'read' });
    const [hidden, included] = [0, 1];
    const table = { fileId, position: 0, name: '台账', hidden, included, headerRow: 1, columns: '[]', leftOut: '[]' };
    const tableId = put('importTable', { ...table, layout: '' });
    const deputy = put('account', { name: 'deputy', displayName: '代签的领导', roles: '["leader"]', createdAt: '' });
    for (const [at, id] of items.entries()) {
      for (const position of [0, 1]) {
        put('proposer', { proposalId: id, position, name: `代表${position}`, organization: '', phone: '' });
      }
      put('coUnit', { proposalId: id, position: 0, unitId: 1 + (at % 20) });
      if (at % 4 === 0) {
        const asks = JSON.stringify([{ statement: '增设助餐点', text: '增设助餐点。' }]);
        put('keptAsks', { proposalId: id, asks, bodyKey: '', keptAt: '', keptBy: '测试' });
      }
      const attachment = { proposalId: id, name: '附件.txt', size: 10, sha256: '', storedAs: `file-${id}` };
      const attachmentId = put('attachment', { ...attachment, addedAt: '', addedBy: '' });
      put('attachmentText', { attachmentId, text: '助餐点情况。', problem: '' });
      put('delivery', {
        ...{
          proposalId: id,
          round: 1,
          recipient: '代表0',
          way: 'in-person',
          day: '2026-06-20',
          receivedBy: '',
          note: '',
        },
        ...recorded,
      });
      if (at % 20 === 5) {
        const words = { content: '{}', fingerprint: '' };
        const letterId = put('letter', {
          ...{ proposalId: id, kind: 'reply', round: 1, revision: 1, ...words, savedAt: '', savedBy: '' },
        });
        put('letterVersion', { letterId, version: 1, reason: '送审', ...words, at: '', by: '' });
        const remark = { letterId, version: 1, blockId: null, text: '请核数字。', by: '', at: '', settledAt: null };
        const remarkId = put('remark', remark);
        put('stepAct', { letterId, version: 1, fingerprint: '', act: 'submit', by: '', at: '' });
        put('remarkStep', { remarkId, letterId, act: 'answer', words: '已核。', by: '', at: '' });
        put('commitmentDropped', { letterId, quote: '将研究', reason: '不是承诺', ...recorded });
        raw.prepare("update proposal set stage = 'submitted' where id = ?").run(id);
      }
      if (at % 20 === 6) {
        const wanted = { until: null, reason: '涉及部门多', by: '', at: '' };
        const requestId = put('extensionRequest', { proposalId: id, ...wanted });
        // Every second one waits still.
        if (at % 40 === 6) put('extensionAnswer', { requestId, proposalId: id, granted: 0, words: '', by: '', at: '' });
      }
      if (at % 40 === 0) {
        const handoverId = put('handover', { name: `第${at}批`, handedOn: '2026-03-01', madeAt: '', madeBy: '' });
        raw.prepare('update proposal set handoverId = ? where id = ?').run(handoverId, id);
        put('savedView', { list: 'items', name: `筛选${at}`, address: '', savedAt: '', savedBy: '' });
        const days = { firstDay: '2026-01-01', lastDay: '2026-01-02', why: '出差', setBy: '', setAt: '' };
        put('standIn', { absentId: 1, standInId: deputy, ...days });
      }
      if (at % 10 === 0) put('unit', { name: `第${id}街道办事处`, shortName: `第${id}街道` });
      put('representative', {
        ...{ kind: 'npc-suggestion', name: `代表${id}`, organization: '', phone: '', delegation: '', term: 9 },
      });
      const said = { title: `材料${id}`, source: '本局', text: '建成助餐点二十处。', keptAt: '', keptBy: '' };
      put('reference', { ...said, day: '2026-01-01', kind: 'news' });
      const read = { state: 'ready', decision: 'take', reading: '{}', what: 'ledger', place: '' };
      const recordId = put('importRecord', { batchId, identity: `件${id}`, title: `关于第${id}项工作的建议`, ...read });
      const piece = { batchId, fileId, tableId, recordId, position: at, place: '', what: 'ledger', cells: '[]' };
      put('importPiece', piece);
      put('audit', {
        ...{ at: '2026-06-20T00:00:00.000Z', accountId: 1, who: '测试', via: 'shell', operation: 'contact.record' },
        ...{ proposalId: id, input: '{}', words: '登记联系', outcome: 'done', hash: '' },
      });
    }
    for (const commitmentId of all('select id from commitment')) {
      put('milestone', { commitmentId, what: '选址', dueOn: '2026-05-01', doneOn: null });
    }
    raw.exec('delete from searchDirty');
  })();
}
