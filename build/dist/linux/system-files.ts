/** What a desktop shows and starts. */
export const desktopEntry = `[Desktop Entry]
Type=Application
Name=Proposal Desk
Name[zh_CN]=建议提案办理
GenericName=Suggestions and proposals
GenericName[zh_CN]=建议提案办理
Comment=Handles deputies' suggestions and CPPCC proposals, offline
Comment[zh_CN]=办理人大代表建议和政协提案，不用联网
Exec=/opt/proposal-desk/proposal-desk
Icon=proposal-desk
Terminal=false
Categories=Office;
Keywords=proposal;suggestion;
Keywords[zh_CN]=建议;提案;议案;答复;督办;
Actions=quit;

[Desktop Action quit]
Name=Quit
Name[zh_CN]=退出程序
Exec=/opt/proposal-desk/proposal-desk --quit
`;

/** What software centres say of the program (AppStream). */
export const metainfo = (version: string, day: string) => `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>cn.proposal_desk.app</id>
  <name>Proposal Desk</name>
  <name xml:lang="zh-CN">建议提案办理</name>
  <summary>Handles deputies' suggestions and CPPCC proposals</summary>
  <summary xml:lang="zh-CN">办理人大代表建议和政协提案</summary>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>LicenseRef-proprietary</project_license>
  <developer id="cn.proposal_desk">
    <name>Proposal Desk</name>
  </developer>
  <description>
    <p>For the office of a civil-affairs bureau: takes in what was handed over, gathers the opinions of other departments, drafts, checks and signs the answer, and keeps the dates. Works without a network; the data stays on the PC.</p>
    <p xml:lang="zh-CN">供民政局办公室使用：登记交办的件，征求和汇总会办单位的意见，拟写、校核、签发答复，管好期限。不用联网，数据只在本机。</p>
  </description>
  <launchable type="desktop-id">proposal-desk.desktop</launchable>
  <provides>
    <binary>proposal-desk</binary>
  </provides>
  <categories>
    <category>Office</category>
  </categories>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${version}" date="${day}"/>
  </releases>
</component>
`;

/** The account under which the office's host runs; made by systemd-sysusers when an administrator asks for it. */
export const hostAccount = 'u proposal-desk - "Proposal Desk host" /var/lib/proposal-desk\n';
