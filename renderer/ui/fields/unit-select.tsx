import { PlusOutlined } from '@ant-design/icons';
import { Button, Divider, Select } from 'antd';
import type { DefaultOptionType } from 'antd/es/select/index.js';
import { type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { answeredBy, unitFitsTyped } from '../../../shared/domain/names/units/unit-meant.ts';
import type { Unit } from '../../../shared/model/people/unit.ts';
import { useAnswer } from '../../use-call.ts';
import { UnitSign } from '../marks/unit-sign.tsx';
import { UnitDialog } from './unit-dialog.tsx';

type Common = {
  id?: string;
  disabled?: boolean;
  placeholder?: string;
  'aria-label'?: string;
  exclude?: readonly number[];
};
type One = Common & { many?: false; value?: number | null; onChange?: (id: number | null) => void };
type Many = Common & { many: true; value?: number[]; onChange?: (ids: number[]) => void };

/** Units of the directory, one or many; a unit that is missing is added on the spot. */
export function UnitSelect(props: One | Many) {
  const { exclude = [], many: _, value: __, onChange: ___, ...rest } = props;
  const units = useAnswer('unit.list', { retired: true });
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const byEnter = useRef(false);
  const [creating, setCreating] = useState<string | null>(null);
  const chosen = props.many ? (props.value ?? []) : props.value ? [props.value] : [];
  const offered = (units.data ?? []).filter(
    (unit) => !exclude.includes(unit.id) && (!unit.retired || chosen.includes(unit.id)),
  );

  function take(unit: Unit) {
    setCreating(null);
    setTyped('');
    if (props.many) props.onChange?.([...new Set([...(props.value ?? []), unit.id])]);
    else props.onChange?.(unit.id);
  }
  /** Tab leaves an open list without choosing from it; Enter chooses and closes, so that a second Enter adds nothing. */
  function press(event: KeyboardEvent) {
    byEnter.current = event.key === 'Enter';
    if (event.key !== 'Tab' || !open) return;
    setOpen(false);
    event.stopPropagation();
  }
  const shared = {
    ...rest,
    allowClear: true,
    open,
    onOpenChange: setOpen,
    onSelect: () => {
      setTyped('');
      if (byEnter.current) setOpen(false);
    },
    style: { width: '100%' },
    loading: units.isLoading,
    showSearch: {
      searchValue: typed,
      onSearch: setTyped,
      filterOption: (text: string, option: DefaultOptionType | undefined) => {
        const unit = offered.find(({ id }) => id === option?.value);
        return unit !== undefined && unitFitsTyped(text, unit);
      },
    },
    optionRender: ({ label, value }: { label?: ReactNode; value?: unknown }) => {
      const unit = offered.find(({ id }) => id === value);
      const called = unit && typed.trim() ? answeredBy(typed, unit) : null;
      return (
        <>
          {label}
          {called ? <span className="quiet">　{called}</span> : null}
        </>
      );
    },
    notFoundContent: <span className="quiet">名录中没有，可在下面新建</span>,
    options: offered.map((unit) => ({
      value: unit.id,
      label: <UnitSign unitId={unit.id} shortName={unit.shortName} named />,
      title: unit.name,
    })),
    popupRender: (menu: ReactElement) => (
      <>
        {menu}
        <Divider style={{ margin: '4px 0' }} />
        <Button
          type="text"
          block
          icon={<PlusOutlined />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setOpen(false);
            setCreating(typed.trim());
          }}
        >
          新建单位{typed.trim() ? `「${typed.trim()}」` : ''}
        </Button>
      </>
    ),
  };
  return (
    <div
      onKeyDownCapture={press}
      onMouseDownCapture={() => {
        byEnter.current = false;
      }}
    >
      {props.many ? (
        <Select<number[]>
          {...shared}
          mode="multiple"
          value={props.value ?? []}
          onChange={(ids) => props.onChange?.(ids ?? [])}
        />
      ) : (
        <Select<number> {...shared} value={props.value ?? null} onChange={(id) => props.onChange?.(id ?? null)} />
      )}
      <UnitDialog
        open={creating !== null}
        start={{ name: creating ?? '' }}
        onClose={() => setCreating(null)}
        onSaved={take}
      />
    </div>
  );
}
