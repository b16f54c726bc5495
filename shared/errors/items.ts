export const itemsSentences = {
  'item.other-section': ({ section, among }: { section: string; among: boolean }) =>
    `${among ? '选中的件里有' : '这一件由'}${section}承办${among ? '的' : ''}，您的账号只看得到本科室的件。要看或要办，请找${section}，或请管理员改设置里的「审签与登录」。`,
  'item.voided': ({ number, at, by, reason }: { number: string; at: string; by: string; reason: string }) =>
    `第${number}号的这次登记已由${by}于${at}作废（${reason}），不再办理。作废的登记列在「办理件—作废的登记」里，作废有误的请管理员恢复。`,
  'void.opinions-asked': ({ units, received }: { units: string; received: number }) =>
    `已向${units}征求会办意见。作废后不再等、不再催这些单位，请另行告知不必再提${received > 0 ? `；已收到的${received}份意见随这次登记留存，不能再用` : ''}。仍要作废的，请勾选「已知会办单位的情况」。`,
  'void.number-taken': ({ number, title }: { number: string; title: string }) =>
    `第${number}号已经重新登记（${title}），一个号不能有两件，不能恢复这次登记。`,
  'void.not-void': ({ number }: { number: string }) => `第${number}号的这次登记没有作废，或者已经恢复，请刷新页面。`,
  'proposal.number-elsewhere': ({ number, section }: { number: string; section: string }) =>
    `第${number}号已经登记过，由${section}承办，您的账号看不到。请找${section}核对，或改正届次、编号。`,
  'proposal.matter-elsewhere': ({ number, section }: { number: string; section: string }) =>
    `${section}承办的第${number}号，案由、提出人或原文与这件相同，可能是重复登记；您的账号看不到那一件。请找${section}核对；确是另一件的，确认后再登记。`,
  'proposal.duplicate': ({ number, title, registeredOn }: { number: string; title: string; registeredOn: string }) =>
    `第${number}号已在${registeredOn}登记过（${title}），可打开原件，或改正届次、编号。`,
  'proposal.same-matter': ({ number, title, by }: { number: string; title: string; by: string }) =>
    `第${number}号《${title}》（${by}）与这件的案由、提出人或原文相同，可能是重复登记。请打开那一件核对；确是另一件的，确认后再登记。`,
  'proposal.due-before-receipt': ({ due, received }: { due: string; received: string }) =>
    `限时日期（${due}）早于收到日期（${received}），收到时就已过限。请核对这两个日期；确是收到得晚的，确认后再登记。`,
  'proposal.day-far': ({ what, day }: { what: string; day: string }) =>
    `${what}（${day}）离今天太远，请核对年份；确实无误的，确认后再登记。`,
  'handover.twice': ({ name }: { name: string }) => `已有批次「${name}」，请换一个名称，或者修改那一个。`,
  'handover.in-use': ({ name, items }: { name: string; items: number }) =>
    `批次「${name}」里还有${items}件，不能删除；先把这些件编入别的批次或移出。`,
  'many.all-asked': () => '要征求的单位都已经征求过。',
  'many.no-units': () => '这件没有登记会办单位，请写明向哪些单位征求。',
  'many.none-late': () => '没有逾期未回的会办单位，不用催办。',
  'many.chase-later': ({ day }: { day: string }) => `已经催过，下一次催办要到${day}。`,
} as const;
