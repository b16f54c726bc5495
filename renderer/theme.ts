import type { ConfigProviderProps, ThemeConfig } from 'antd';
import { colours, corners, interfaceFont, sizes } from './tokens.ts';

/** What may only be read is darker than the hint in a field that is empty. */
const readOnly = { colorTextDisabled: colours.secondText };

/** Ant Design's own names for the page's colours and sizes. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.primary,
    colorPrimaryBg: colours.primarySurface,
    colorPrimaryBgHover: colours.primarySurfaceHover,
    colorPrimaryBorder: colours.primaryLine,
    colorWarningBg: colours.soonSurface,
    colorWarningBgHover: colours.soonSurfaceHover,
    colorWarningBorder: colours.soonLine,
    colorErrorBg: colours.errorSurface,
    colorErrorBgHover: colours.errorSurfaceHover,
    colorErrorBorder: colours.errorLine,
    colorSuccessBg: colours.doneSurface,
    colorSuccessBorder: colours.doneLine,
    colorInfo: colours.primary,
    colorInfoBg: colours.primarySurface,
    colorInfoBorder: colours.primaryLine,
    controlItemBgActive: colours.chosenItem,
    controlItemBgActiveHover: colours.chosenItemHover,
    colorLink: colours.primary,
    colorError: colours.overdue,
    colorWarning: colours.soon,
    colorSuccess: colours.done,
    // Letters of green and orange tags, each under both names it is asked by: Ant Design's own do not hold 4.5 : 1.
    green7: colours.done,
    'green-7': colours.done,
    orange7: colours.soon,
    'orange-7': colours.soon,
    colorTextBase: colours.text,
    colorTextSecondary: colours.secondText,
    colorTextTertiary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: colours.faded,
    colorBgLayout: colours.ground,
    colorBorder: colours.controlLine,
    colorBorderSecondary: colours.line,
    borderRadius: corners.box,
    borderRadiusLG: corners.box,
    borderRadiusSM: corners.small,
    fontSize: sizes.plain,
    fontFamily: interfaceFont,
    motion: false,
    wireframe: false,
  },
  components: {
    Input: readOnly,
    InputNumber: readOnly,
    Select: readOnly,
    DatePicker: readOnly,
    Layout: { headerBg: colours.surface, siderBg: colours.surface, headerHeight: 48, headerPadding: '0 16px' },
    Table: { fontSize: sizes.dense, cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: colours.tableHead },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Menu: {
      itemHeight: 38,
      itemMarginInline: 6,
      itemSelectedBg: colours.chosenItem,
      itemSelectedColor: colours.primaryText,
    },
    Card: { bodyPadding: 16, headerFontSize: sizes.title, headerHeight: 44 },
    Descriptions: { itemPaddingBottom: 8 },
    Segmented: { trackBg: colours.switchTrack },
    Tabs: { horizontalMargin: '0 0 12px' },
  },
};

/** A dialog's buttons stay in sight: what is longer than the window scrolls between its head and them. */
export const dialogLook: NonNullable<ConfigProviderProps['modal']> = {
  style: { top: 48 },
  styles: { body: { maxHeight: 'calc(100vh - 190px)', overflowY: 'auto' } },
};
