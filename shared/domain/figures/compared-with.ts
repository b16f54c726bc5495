/** A time that is only compared with: 比2023年增加110元 and 较上年增长5% speak of now. */
export const comparedWith =
  /(?<=比|较|相比|相较|对比|同比)于?(?:20\d\d年(?:\d{1,2}月)?|去年度?|上一?年度?|前年)(?:20\d\d年)?(?:同期|年?底|年?末|初)?/g;
