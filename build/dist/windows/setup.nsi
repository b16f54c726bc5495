; 安装程序。Made by build/dist/windows/setup.ts with -DVERSION, -DOUT, -DFILES (a folder with put.nsh and take.nsh), -DICON,
; -DMEGABYTES; with -DRECOGNISER it is the addition that reads scans,
; with -DQUICK larger and made sooner.
Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText " "

!define PRODUCT "建议提案办理"
!define OWN_KEY "Software\ProposalDesk"
!ifdef RECOGNISER
  !define TITLE "建议提案办理 扫描识别"
  !define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ProposalDeskRecogniser"
  !define UNINSTALLER "uninstall-recogniser.exe"
!else
  !define TITLE "建议提案办理"
  !define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ProposalDesk"
  !define UNINSTALLER "uninstall.exe"
!endif
Name "${TITLE} ${VERSION}"
OutFile "${OUT}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=2052 "FileDescription" "${TITLE} 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Proposal Desk"

; Whoever has no administrator's rights installs for himself and is asked for none; who has them may choose.
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "proposal-desk"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${OWN_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${OWN_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "Folder"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include "office-file.nsh"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!ifndef RECOGNISER
  !insertmacro MUI_PAGE_DIRECTORY
!endif
!insertmacro MUI_PAGE_INSTFILES
!ifndef RECOGNISER
  !define MUI_FINISHPAGE_RUN "$INSTDIR\proposal-desk.exe"
!endif
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; Ends with a code that a script can tell apart: 3 not this Windows, 4 no space, 5 in use, 6 no program to add to.
!macro Refuse CODE SENTENCE
  MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that runs cannot be written to; that holds for every user of this PC, and for the host's task.
!macro RefuseWhileRunning
  ${Do}
    ClearErrors
    ${IfNot} ${FileExists} "$INSTDIR\node.exe"
      ${ExitDo}
    ${EndIf}
    FileOpen $0 "$INSTDIR\node.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "程序正在运行，或者没有权限改动它的文件夹。$\r$\n$\r$\n请关闭全部页面（十分钟后自动退出，也可在开始菜单点「退出建议提案办理」），再点「重试」。作为主机运行的，先停下开机启动的任务。" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 5
      Quit
    ${EndIf}
  ${Loop}
!macroend

; MultiUser.nsh sets the folder anew: one that was given (/D=, _?=) holds.
Var GivenFolder

Function .onInit
  StrCpy $GivenFolder $INSTDIR
  !insertmacro MULTIUSER_INIT
  ${If} $GivenFolder != ""
    StrCpy $INSTDIR $GivenFolder
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    !insertmacro Refuse 3 "需要 64 位的 Windows 10 或更新的 Windows。这台电脑请用浏览器连接本单位的主机。"
  ${EndIf}
!ifdef RECOGNISER
  ${IfNot} ${FileExists} "$INSTDIR\proposal-desk.exe"
    !insertmacro Refuse 6 "没有找到建议提案办理。请先安装程序，再装扫描识别。"
  ${EndIf}
!endif
FunctionEnd

Function un.onInit
  StrCpy $GivenFolder $INSTDIR
  !insertmacro MULTIUSER_UNINIT
  StrCpy $INSTDIR $GivenFolder
FunctionEnd

Section
  !insertmacro RefuseWhileRunning
  ${GetRoot} "$INSTDIR" $1
  ${DriveSpace} "$1\" "/D=F /S=M" $2
  ${If} $2 < ${MEGABYTES}
    !insertmacro Refuse 4 "磁盘空间不够：$1 还有 $2 MB，需要 ${MEGABYTES} MB。没有改动任何文件。"
  ${EndIf}
  ; What an older version put there goes first, and nothing else that may lie in the folder.
  ${If} ${FileExists} "$INSTDIR\${UNINSTALLER}"
    ExecWait '"$INSTDIR\${UNINSTALLER}" /$MultiUser.InstallMode /S /UPGRADE _?=$INSTDIR' $0
    ${If} $0 <> 0
      !insertmacro Refuse 5 "旧版本的文件没有能够换掉，请关闭程序后再装一次。数据没有动。"
    ${EndIf}
  ${EndIf}
  ClearErrors
  !include "${FILES}/put.nsh"
  ${If} ${Errors}
    !insertmacro Refuse 4 "文件没有写全，可能是磁盘满了，或被杀毒软件拦下。请处理后再装一次，数据没有动。"
  ${EndIf}
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${TITLE}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Proposal Desk"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\icon.ico"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
!ifndef RECOGNISER
  !insertmacro PutOfficeFile
  WriteRegStr SHCTX "${OWN_KEY}" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "${OWN_KEY}" "Version" "${VERSION}"
  CreateDirectory "$SMPROGRAMS\${PRODUCT}"
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\${PRODUCT}\${PRODUCT}.lnk" "$INSTDIR\proposal-desk.exe" "" "$INSTDIR\icon.ico"
  CreateShortcut "$SMPROGRAMS\${PRODUCT}\退出${PRODUCT}.lnk" "$INSTDIR\proposal-desk.exe" "--quit" "$INSTDIR\icon.ico"
  CreateShortcut "$DESKTOP\${PRODUCT}.lnk" "$INSTDIR\proposal-desk.exe" "" "$INSTDIR\icon.ico"
!endif
SectionEnd

Section "Uninstall"
  !insertmacro RefuseWhileRunning
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/UPGRADE" $R1
  ${If} ${Errors}
    StrCpy $R2 remove
  ${Else}
    StrCpy $R2 upgrade
  ${EndIf}
!ifndef RECOGNISER
  ${If} $R2 == remove
  ${AndIf} ${FileExists} "$INSTDIR\uninstall-recogniser.exe"
    ExecWait '"$INSTDIR\uninstall-recogniser.exe" /$MultiUser.InstallMode /S _?=$INSTDIR'
    Delete "$INSTDIR\uninstall-recogniser.exe"
  ${EndIf}
!endif
  !include "${FILES}/take.nsh"
  ${If} $R2 == upgrade
    Return
  ${EndIf}
  Delete "$INSTDIR\${UNINSTALLER}"
!ifndef RECOGNISER
  !insertmacro TakeOfficeFile
!endif
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
!ifndef RECOGNISER
  DeleteRegKey SHCTX "${OWN_KEY}"
  Delete "$SMPROGRAMS\${PRODUCT}\${PRODUCT}.lnk"
  Delete "$SMPROGRAMS\${PRODUCT}\退出${PRODUCT}.lnk"
  RMDir "$SMPROGRAMS\${PRODUCT}"
  Delete "$DESKTOP\${PRODUCT}.lnk"
!endif
SectionEnd
