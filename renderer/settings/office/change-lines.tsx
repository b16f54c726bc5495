import { Button } from 'antd';
import { useState } from 'react';
import { changeWords } from '../../../shared/domain/audit/change-words.ts';
import type { Change } from '../../../shared/model/audit.ts';

/** What a change changed: field, before, after. */
export function ChangeLines({ changes }: { changes: readonly Change[] }) {
  const [open, setOpen] = useState(false);
  if (changes.length === 0) return null;
  return (
    <div>
      <Button type="link" size="small" style={{ padding: 0 }} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起' : `改动${changes.length}处`}
      </Button>
      {open
        ? changes.map((change) => {
            const { name, before, after } = changeWords(change);
            return (
              <div key={change.field} className="keep-lines">
                {name}：<del>{before}</del> → <ins>{after}</ins>
              </div>
            );
          })
        : null}
    </div>
  );
}
