; What electron-builder's setup does besides.
!include FileFunc.nsh
!include LogicLib.nsh
!include "${BUILD_RESOURCES_DIR}\dist\windows\office-file.nsh"
!macro customInstall
  !insertmacro PutOfficeFile
!macroend
!macro customUnInstall
  ${IfNot} ${isUpdated}
    !insertmacro TakeOfficeFile
  ${EndIf}
!macroend
