import type { ThemeConfig } from 'antd';

/** Office blue; red only for what is overdue or red on paper; every text colour holds 4.5 : 1 on white. */
export const colours = {
  primary: '#1a56a5',
  overdue: '#c0211d',
  soon: '#9a5b00',
  done: '#2b7a3d',
  quiet: '#5f6673',
  ground: '#f2f4f7',
  line: '#dde1e7',
} as const;

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.primary,
    colorPrimaryBg: '#e8f0fa',
    colorLink: colours.primary,
    colorError: colours.overdue,
    colorWarning: colours.soon,
    colorSuccess: colours.done,
    colorTextBase: '#1f2430',
    colorTextSecondary: '#4b5260',
    colorTextTertiary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: '#767d8a',
    colorBgLayout: colours.ground,
    colorBorder: '#c3c9d3',
    colorBorderSecondary: colours.line,
    borderRadius: 4,
    borderRadiusLG: 4,
    borderRadiusSM: 3,
    fontSize: 14,
    fontFamily: "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
    motion: false,
    wireframe: false,
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerHeight: 48, headerPadding: '0 16px' },
    Table: { fontSize: 13, cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: '#f0f3f8' },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Menu: { itemHeight: 38, itemMarginInline: 6, itemSelectedBg: '#e1ebf8', itemSelectedColor: '#124280' },
    Card: { bodyPadding: 16, headerFontSize: 15, headerHeight: 44 },
    Descriptions: { itemPaddingBottom: 8 },
    Tabs: { horizontalMargin: '0' },
  },
};
