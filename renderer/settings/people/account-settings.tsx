import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { roles as roleNames } from '../../../shared/model/kinds.ts';
import type { Account } from '../../../shared/model/people/account.ts';
import styles from '../../ui/marks/badge.module.css';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';
import { AccountDialog } from './account-dialog.tsx';
import { editColumn } from './edit-column.tsx';

/** 账号与角色: who may sign in and do what. An account is never deleted, only disabled. */
export function AccountSettings() {
  const accounts = useAnswer('account.list', {});
  const [editing, setEditing] = useState<Account | 'new' | null>(null);
  return (
    <div className="sheet">
      <div className="filter-bar">
        <span className="quiet">
          经办人登记、拟稿、送审；审签领导审阅、签发、作废文号；管理员管设置和账号。一人可兼。增设审签领导由另一位审签领导确认。
        </span>
        <Button type="primary" style={{ marginLeft: 'auto' }} onClick={() => setEditing('new')}>
          新建账号
        </Button>
      </div>
      <RefusalAlert error={accounts.error} />
      <Table<Account>
        size="small"
        rowKey="id"
        loading={accounts.isLoading}
        dataSource={accounts.data ?? []}
        pagination={false}
        columns={[
          { title: '姓名', width: 140, dataIndex: 'displayName' },
          { title: '账号', width: 160, dataIndex: 'name' },
          {
            title: '角色',
            render: (_, row) => (
              <>
                {row.roles.map((role) => roleNames[role]).join('、')}{' '}
                {row.asked ? <Tag color="warning">审签领导待确认</Tag> : null}
                {row.changedOutside.length > 0 ? (
                  <Tag color="error" title={row.changedOutside.join('；')}>
                    被本程序以外的手段改动过，请点「修改」核对
                  </Tag>
                ) : null}
              </>
            ),
          },
          {
            title: '状态',
            width: 220,
            render: (_, row) =>
              row.disabled ? (
                <Tag>已停用</Tag>
              ) : row.waitUntil ? (
                <span className={styles.soon}>密码连错，{instantWords(row.waitUntil)}后可再试</span>
              ) : !row.hasPassword ? (
                <Tag color="warning">还没有密码，请点「修改」设</Tag>
              ) : row.given ? (
                <Tag>待本人改密码</Tag>
              ) : (
                '可用'
              ),
          },
          editColumn<Account>(true, (row) => `账号${row.name}`, setEditing),
        ]}
      />
      <AccountDialog editing={editing} onClose={() => setEditing(null)} />
    </div>
  );
}
