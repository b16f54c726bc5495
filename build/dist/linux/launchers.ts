import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Starts the program from wherever its folder lies, also by a link; what is in the person's NODE_… is not for it. */
const launcher = (file: string) => `#!/bin/sh
unset NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS
here=$(dirname "$(readlink -f "$0")")
exec "$here/node" "$here/program/${file}" "$@"
`;

/** Puts the program in the start menu of one person, for a folder that was unpacked and not installed. */
const addIcon = `#!/bin/sh
# 在开始菜单里放上（加 --remove 则取下）建议提案办理的图标，只对当前用户。
here=$(dirname "$(readlink -f "$0")")
menu="\${XDG_DATA_HOME:-$HOME/.local/share}/applications"
if [ "$1" = --remove ]; then
  rm -f "$menu/proposal-desk.desktop"
  echo 已取下。
  exit 0
fi
mkdir -p "$menu" || exit 1
cat > "$menu/proposal-desk.desktop" <<END
[Desktop Entry]
Type=Application
Name=Proposal Desk
Name[zh_CN]=建议提案办理
Exec="$here/proposal-desk"
Icon=$here/icon.png
Terminal=false
Categories=Office;
END
echo 开始菜单里已有「建议提案办理」。
`;

/** Writes what a person starts on Linux into a program's folder. */
export function linuxLaunchers(folder: string) {
  const files = {
    'proposal-desk': launcher('desk.js'),
    'proposal-desk-cli': launcher('cli.js'),
    'add-icon.sh': addIcon,
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
}
