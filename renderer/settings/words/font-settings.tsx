import { Alert, Table, Tag } from 'antd';
import { missingFonts } from '../../../shared/domain/paper/fonts.ts';
import { letterFontsHere } from '../../ui/files/installed-fonts.ts';

/** 字体: which of the fonts of official documents this PC has, and what shows in place of the others. */
export function FontSettings() {
  const fonts = letterFontsHere();
  const missing = missingFonts(fonts);
  return (
    <div className="sheet">
      <Alert
        type={missing.length === 0 ? 'success' : 'warning'}
        showIcon
        style={{ marginBottom: 12 }}
        title={
          missing.length === 0
            ? '公文用的字体本机都有。'
            : `本机缺${missing.length}种公文字体，预览和打印以近似字体代替。`
        }
        description={
          missing.length === 0
            ? null
            : '导出的 Word 文件里写的始终是标准字体，拿到装有这些字体的电脑上打开、打印，就是标准的样子。要在本机打印，请先装上缺的字体，再重新启动程序。'
        }
      />
      <Table
        size="small"
        rowKey="key"
        pagination={false}
        dataSource={fonts}
        columns={[
          { title: '公文字体', dataIndex: 'wanted', width: 160 },
          { title: '用在', dataIndex: 'use' },
          {
            title: '本机',
            width: 90,
            render: (_, { shown, wanted }) =>
              shown === wanted ? <Tag color="green">已安装</Tag> : <Tag color="orange">没有</Tag>,
          },
          {
            title: '实际显示为',
            width: 220,
            render: (_, { shown, bold }) => (shown === null ? '系统任选的字体' : `${shown}${bold ? '（加粗）' : ''}`),
          },
        ]}
      />
      <p className="quiet" style={{ marginTop: 12 }}>
        方正小标宋、仿宋_GB2312、楷体_GB2312
        随公文软件或字库另行安装，本程序不附带。用其他字体时字的大小、每行字数不变，只是笔画不同。
      </p>
    </div>
  );
}
