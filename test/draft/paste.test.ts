import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { blocksFromMarkup, blocksFromText } from '../../renderer/draft/editor/paste.ts';

function paste(markup: string) {
  return blocksFromMarkup(parseHTML(`<html>${markup}</html>`).document.body);
}

const fromWord = `<head><meta name=Generator content="Microsoft Word 15"><style><!-- /* Font Definitions */ p.MsoNormal {margin:0cm;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt;line-height:29.0pt'><span lang=EN-US style='font-size:16.0pt'><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:黑体'><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-family:黑体'>关于加强社区
食堂建设</span><span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal><span style='mso-spacerun:yes'>&nbsp;&nbsp;&nbsp; </span>截至<span lang=EN-US>2025</span>年底，全市建成社区食堂<span lang=EN-US>128</span>家。</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span>补助标准</p>
<p class=MsoNormal>1.对新建食堂，给予一次性补助；<br>2.对助餐点，按人次补助。</p>
<p class=MsoListParagraph style='mso-list:l3 level1 lfo2'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>其他事项。</p>
<!--EndFragment--></body>`;

const fromWps = `<head><meta name="Generator" content="WPS Office"><xml><w:WordDocument></w:WordDocument></xml></head><body><!--StartFragment-->
<h1 style="margin:0pt;"><b><span style="mso-spacerun:'yes';font-family:黑体;font-size:16.0000pt;"><font face="黑体">关于财政保障</font></span></b></h1>
<p class=MsoNormal style="text-indent:32.0000pt;"><span style="font-family:仿宋_GB2312;"><font face="仿宋_GB2312">市财政局安排</font></span><span><font face="Times New Roman">1,200.5</font></span><span>万元。</span><span><o:p></o:p></span></p>
<p class=MsoNormal style="mso-list:l0 level1 lfo1;"><span style="mso-list:Ignore;">(1)<span>&nbsp;</span></span><span>完善制度</span></p>
<table><tr><td><p class=MsoNormal>城区</p></td><td><p>12个</p></td></tr></table>
<!--EndFragment--></body>`;

describe('从 Word 和 WPS 粘贴', () => {
  test('Word 自动编号的标题成为层级，编号不留在文字里', () => {
    const blocks = paste(fromWord);
    expect(blocks[0]).toEqual({ level: 1, text: '关于加强社区食堂建设' });
    expect(blocks[2]).toEqual({ level: 2, text: '补助标准' });
  });

  test('空段落、样式表、排版空格都不带进来，数字不受损', () => {
    expect(paste(fromWord)[1]).toEqual({ level: 0, text: '截至2025年底，全市建成社区食堂128家。' });
  });

  test('换行符隔开的条款各成一段，项目符号不算编号', () => {
    expect(paste(fromWord).slice(3)).toEqual([
      { level: 3, text: '对新建食堂，给予一次性补助；' },
      { level: 3, text: '对助餐点，按人次补助。' },
      { level: 0, text: '其他事项。' },
    ]);
  });

  test('WPS 的标题样式、半角括号编号都认得', () => {
    const blocks = paste(fromWps);
    expect(blocks[0]).toEqual({ level: 1, text: '关于财政保障' });
    expect(blocks[1]).toEqual({ level: 0, text: '市财政局安排1,200.5万元。' });
    expect(blocks[2]).toEqual({ level: 4, text: '完善制度' });
  });

  test('网页里的脚本不会进来，有序列表按位置编号', () => {
    const blocks = paste('<body><script>alert(1)</script><ol><li>第一件</li><li>第二件</li></ol></body>');
    expect(blocks).toEqual([
      { level: 3, text: '第一件' },
      { level: 3, text: '第二件' },
    ]);
  });

  test('纯文字一行一段，「一、」「（二）」去掉编号成为层级', () => {
    expect(blocksFromText('一、总体情况\r\n　　全市共有3.5万人。\n（二）下一步')).toEqual([
      { level: 1, text: '总体情况' },
      { level: 0, text: '全市共有3.5万人。' },
      { level: 2, text: '下一步' },
    ]);
  });
});

describe('粘贴表格', () => {
  test('Word、WPS 的表格成为表格，上下的段落仍是段落；一格几段的在格内换行', () => {
    const blocks = paste(
      '<body><p>情况如下：</p><table><tr><td><p>项目</p></td><td><p>数量</p></td></tr><tr><td><p>床位</p></td><td><p>20张</p><p>其中护理型12张</p></td></tr></table><p>特此说明。</p></body>',
    );
    expect(blocks).toEqual([
      { level: 0, text: '情况如下：' },
      { level: 0, table: true, text: '项目\t数量\n床位\t20张\u2028其中护理型12张' },
      { level: 0, text: '特此说明。' },
    ]);
  });

  test('合并的单元格拆成一格一格，每格填上原来的文字，并注明；空行空列不带进来', () => {
    const [table] = paste(
      '<body><table><tr><td colspan=2>床位</td><td></td></tr><tr><td rowspan=2>云澜区</td><td>1</td><td></td></tr><tr><td>2</td><td></td></tr><tr><td></td><td></td><td></td></tr></table></body>',
    );
    expect(table).toEqual({ level: 0, table: true, merged: true, text: '床位\t床位\n云澜区\t1\n云澜区\t2' });
  });

  test('只用来排版的一格表格仍读作段落；表格软件复制的文字成为表格', () => {
    expect(paste('<body><table><tr><td><p>第一段。</p><p>第二段。</p></td></tr></table></body>')).toEqual([
      { level: 0, text: '第一段。' },
      { level: 0, text: '第二段。' },
    ]);
    expect(blocksFromText('项目\t数量\r\n床位\t20\r\n')).toEqual([
      { level: 0, table: true, text: '项目\t数量\n床位\t20' },
    ]);
  });
});
