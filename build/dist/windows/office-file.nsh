; The office's settings for the first start (「设置—带走设置」): the file that /OFFICE= names, else the one beside this
; setup. It is laid into the program's folder, where the program looks for it. Used by both editions' setups.
!macro PutOfficeFile
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/OFFICE=" $R1
  ${If} ${Errors}
    StrCpy $R1 ""
    ClearErrors
    FindFirst $R2 $R3 "$EXEDIR\设置_*.zip"
    ${IfNot} ${Errors}
      StrCpy $R1 "$EXEDIR\$R3"
    ${EndIf}
    FindClose $R2
  ${EndIf}
  ${If} $R1 != ""
    ${IfNot} ${FileExists} "$R1"
      MessageBox MB_OK|MB_ICONEXCLAMATION "没有找到设置文件 $R1。程序照常安装，第一次打开时可以再选。" /SD IDOK
    ${Else}
      ClearErrors
      CopyFiles /SILENT "$R1" "$INSTDIR\office-settings.zip"
      ${If} ${Errors}
        MessageBox MB_OK|MB_ICONEXCLAMATION "设置文件 $R1 没有拷过来。程序照常安装，第一次打开时可以再选。" /SD IDOK
      ${EndIf}
    ${EndIf}
  ${EndIf}
  ClearErrors
!macroend
!macro TakeOfficeFile
  Delete "$INSTDIR\office-settings.zip"
!macroend
