import { Button } from 'antd';
import { useState } from 'react';
import type { Change } from '../../shared/domain/changes.ts';
import { fieldNames } from '../../shared/domain/field-names.ts';

const words = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

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
        ? changes.map(({ field, before, after }) => (
            <div key={field} className="keep-lines">
              {fieldNames[field] ?? field}：<del>{words(before)}</del> → <ins>{words(after)}</ins>
            </div>
          ))
        : null}
    </div>
  );
}
