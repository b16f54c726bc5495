import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  RedoOutlined,
  SearchOutlined,
  TableOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import type { Editor } from '@tiptap/core';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { isInTable } from '@tiptap/pm/tables';
import { useEditorState } from '@tiptap/react';
import { Button, Dropdown, Segmented, Space, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Block } from '../../../shared/model/letter/letter.ts';
import { type BlockCommand, chosenBlocks, levelOf, moveDown, moveUp, setLevel } from './block-commands.ts';
import { newTable, tableActs } from './tables.ts';

const levelNames = [
  { value: 0, label: '正文' },
  { value: 1, label: '一、' },
  { value: 2, label: '（一）' },
  { value: 3, label: '1.' },
  { value: 4, label: '（1）' },
] as const;

type Props = { editor: Editor; editable: boolean; onFind: () => void };

const acts: { name: string; short: string; key: string; run: BlockCommand }[] = Object.values(tableActs);

const keyWords = (key: string) =>
  key
    .replace('Mod', 'Ctrl')
    .replaceAll('-', '+')
    .replace(/Arrow(\w+)/, (_, way: string) => ({ Up: '↑', Down: '↓', Left: '←', Right: '→' })[way] ?? way);

/** What a paragraph is, and the few things done to it; everything has its key. */
export function LevelBar({ editor, editable, onFind }: Props) {
  const now = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const chosen = chosenBlocks(state);
      const node = chosen?.blocks[chosen.from]?.node;
      const table = isInTable(state);
      return { table, level: node ? levelOf(node) : null, undo: undoDepth(state) > 0, redo: redoDepth(state) > 0 };
    },
  });
  const run = (command: BlockCommand) => {
    command(editor.state, (transaction) => editor.view.dispatch(transaction));
    editor.view.focus();
  };
  const tool = (name: string, key: string, icon: ReactNode, disabled: boolean, act: () => void) => (
    <Tooltip title={`${name}（${key}）`}>
      <Button size="small" type="text" aria-label={name} icon={icon} disabled={disabled} onClick={act} />
    </Tooltip>
  );
  const still = !editable || now.level === null;
  return (
    <Space size={4}>
      {now.table ? (
        <Space.Compact size="small" role="toolbar" aria-label="表格">
          {acts
            .filter(({ short }) => short !== '')
            .map(({ name, short, key, run: act }) => (
              <Tooltip key={name} title={`${name}（${keyWords(key)}）`}>
                <Button size="small" aria-label={name} disabled={!editable} onClick={() => run(act)}>
                  {short}
                </Button>
              </Tooltip>
            ))}
          {/* Opened by hovering, it would lie under the mouse that made the table, and take the keys typed after a Tab. */}
          <Dropdown
            trigger={['click']}
            disabled={!editable}
            menu={{
              items: acts.flatMap(({ name, short, key, run: act }) =>
                short === '' ? [{ key: name, label: `${name}（${keyWords(key)}）`, onClick: () => run(act) }] : [],
              ),
            }}
          >
            <Button size="small" aria-label="表格的更多操作">
              更多
            </Button>
          </Dropdown>
        </Space.Compact>
      ) : (
        <>
          <Segmented<Block['level'] | -1>
            size="small"
            aria-label="层级"
            disabled={still}
            value={now.level ?? -1}
            options={levelNames.map(({ value, label }) => ({ value, label, title: `层级：${label}` }))}
            onChange={(level) => (level === -1 ? undefined : run(setLevel(level)))}
          />
          {tool('插入表格', 'Ctrl+Alt+T', <TableOutlined />, still, () => run(newTable))}
        </>
      )}
      {tool('上移', 'Alt+↑', <ArrowUpOutlined />, still, () => run(moveUp))}
      {tool('下移', 'Alt+↓', <ArrowDownOutlined />, still, () => run(moveDown))}
      {tool('撤销', 'Ctrl+Z', <UndoOutlined />, !editable || !now.undo, () => run(undo))}
      {tool('重做', 'Ctrl+Y', <RedoOutlined />, !editable || !now.redo, () => run(redo))}
      {tool('查找替换', 'Ctrl+F', <SearchOutlined />, false, onFind)}
    </Space>
  );
}
