import { Button, Table } from 'antd';
import { type FieldConflict, type RegisteredField, registeredFields } from '../../shared/model/package/case-package.ts';
import { FieldWords, OursOrTheirs } from '../ui/package/ours-theirs.tsx';
import styles from './package.module.css';

type Props = {
  conflicts: readonly FieldConflict[];
  /** Shown only: nothing of it can be taken. */
  fixed: boolean;
  theirs: readonly RegisteredField[];
  onTheirs: (theirs: RegisteredField[]) => void;
};

const isRegistered = (field: string): field is RegisteredField => Object.hasOwn(registeredFields, field);

/** Field by field ours beside theirs; ours stays unless the clerk chooses otherwise. */
export function FieldTable({ conflicts, fixed, theirs, onTheirs }: Props) {
  const choose = (field: string, take: boolean) => {
    const others = theirs.filter((each) => each !== field);
    onTheirs(take && isRegistered(field) ? [...others, field] : others);
  };
  const all = conflicts.flatMap(({ field }) => (isRegistered(field) ? [field] : []));
  return (
    <section className="sheet" aria-label="不同之处">
      <div className={styles.packageHead}>
        <h2 className="sheet-title">与本机不同的栏目（{conflicts.length}）</h2>
        {fixed ? null : (
          <span>
            <Button size="small" type="link" onClick={() => onTheirs([])}>
              全部保持本机的
            </Button>
            <Button size="small" type="link" onClick={() => onTheirs(all)}>
              全部采用包里的
            </Button>
          </span>
        )}
      </div>
      <Table<FieldConflict>
        size="small"
        rowKey="field"
        pagination={false}
        dataSource={[...conflicts]}
        columns={[
          { title: '栏目', width: 110, dataIndex: 'label' },
          { title: '本机', render: (_, { ours }) => <FieldWords text={ours} /> },
          { title: '包里', render: (_, row) => <FieldWords text={row.theirs} /> },
          ...(fixed
            ? []
            : [
                {
                  title: '选用',
                  width: 168,
                  render: (_: unknown, { field, label }: FieldConflict) => (
                    <OursOrTheirs
                      label={label}
                      theirs={isRegistered(field) && theirs.includes(field)}
                      onTheirs={(take) => choose(field, take)}
                    />
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
}
