import { Table } from 'antd';
import type { Missing } from '../../shared/model/package/case-package.ts';

type Props = { missing: readonly Missing[]; chosen: readonly string[]; onChosen: (keys: string[]) => void };

/** What the package has and this store has not, ticked to be added. */
export function MissingList({ missing, chosen, onChosen }: Props) {
  return (
    <section className="sheet" aria-label="本机没有的">
      <h2 className="sheet-title">
        本机没有的（{missing.length}）<span className="quiet">勾选的补进来，不替换本机的任何内容</span>
      </h2>
      {missing.length === 0 ? (
        <div className="quiet">包里有的本机都有。</div>
      ) : (
        <Table<Missing>
          size="small"
          rowKey="key"
          pagination={false}
          dataSource={[...missing]}
          rowSelection={{
            columnWidth: 36,
            selectedRowKeys: [...chosen],
            onChange: (keys) => onChosen(keys.map(String)),
          }}
          columns={[
            { title: '种类', width: 90, dataIndex: 'what' },
            { title: '内容', render: (_, { words }) => <div className="two-lines">{words}</div> },
            { title: '怎样补入', width: 250, render: (_, { what }) => how[what] },
          ]}
        />
      )}
    </section>
  );
}

const how: Record<Missing['what'], string> = {
  会办意见: '存为该单位的下一版，原有各版保留',
  征求意见: '加在征求会办意见里',
  催办: '加在催办记录里',
  附件: '加在附件里',
  沟通: '加在沟通里，注明来源单位',
  稿件: '与本机的按段合在一起，原稿留在历史版本里',
  函件: '本机没有签发且文号空着的，连同签发记入；否则只作为附件',
  送达: '加在送达登记里',
  反馈: '加在反馈登记里',
  承诺: '加在承诺里',
  承诺进展: '加在承诺的跟踪里',
  承诺节点: '加在承诺的节点里',
  办理事项: '加在办理事项里',
  公开稿: '份',
  延期申请: '项',
  文书编号: '个',
  期限记录: '加在期限记录里，期限重新推算',
};
