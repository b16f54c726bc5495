import { subjectOf } from '../../shared/domain/names/subject.ts';

/** The demo bureau's 科室 and people, as an administrator would paste them. */
export const demoPeople = [
  '科室\t姓名\t职务\t领导\t分管科室',
  '\t周启明\t副局长\t是\t养老服务科、社会事务科、慈善社工科',
  '养老服务科\t林晓禾\t科员\t\t',
  '社会事务科\t苏景行\t科长\t\t',
  '慈善社工科\t叶知微\t科员\t\t',
].join('\n');

const sectionOfSubject: Record<string, string> = {
  养老服务: '养老服务科',
  残疾人福利: '养老服务科',
  社会救助: '社会事务科',
  儿童福利: '社会事务科',
  婚姻登记: '社会事务科',
  殡葬管理: '社会事务科',
  慈善和社工: '慈善社工科',
  社会组织: '慈善社工科',
};

/** The subject and 科室 of an item by its title; one item is left for whoever tries the program. */
export function demoAssignment(title: string): { subject: string; section: string | null } {
  const subject = subjectOf(title);
  return { subject, section: title.includes('规范社区公益性墓地') ? null : (sectionOfSubject[subject] ?? null) };
}
