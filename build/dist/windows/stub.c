/*
 * proposal-desk.exe: starts the program without a console window. It is no more than that: Node and the program's files lie
 * beside it, and Node's own signature stays whole. What was said after its name is handed on.
 */
#ifndef UNICODE
#define UNICODE
#endif
#define _UNICODE
#include <windows.h>
#include <wchar.h>

#define LONGEST 32768

static wchar_t own[LONGEST], line[LONGEST];

/* What stands on the command line behind the program's own name. */
static const wchar_t *words(void) {
  const wchar_t *at = GetCommandLineW();
  int quoted = 0;
  for (; *at && (quoted || (*at != L' ' && *at != L'\t')); at += 1)
    if (*at == L'"') quoted = !quoted;
  return at;
}

static int fail(const wchar_t *sentence) {
  MessageBoxW(NULL, sentence, L"建议提案办理", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
  return 1;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR given, int show) {
  (void)instance, (void)before, (void)given, (void)show;
  DWORD length = GetModuleFileNameW(NULL, own, LONGEST);
  wchar_t *name = wcsrchr(own, L'\\');
  if (length == 0 || length >= LONGEST || !name) return fail(L"程序所在的文件夹路径太长，请换一个位置。");
  *name = 0;
  const wchar_t *rest = words();
  if (wcslen(own) * 2 + wcslen(rest) + 64 >= LONGEST) return fail(L"程序所在的文件夹路径太长，请换一个位置。");
  swprintf(line, LONGEST, L"\"%ls\\node.exe\" \"%ls\\program\\desk.js\"%ls", own, own, rest);
  /* What a developer has set for a Node of his own is not for this one. */
  SetEnvironmentVariableW(L"NODE_OPTIONS", NULL);
  SetEnvironmentVariableW(L"NODE_PATH", NULL);
  STARTUPINFOW start = {.cb = sizeof start};
  PROCESS_INFORMATION process;
  if (!CreateProcessW(NULL, line, NULL, NULL, FALSE, CREATE_NO_WINDOW, NULL, NULL, &start, &process))
    return fail(GetLastError() == ERROR_FILE_NOT_FOUND
                    ? L"程序不完整：缺少 node.exe，可能被杀毒软件隔离了。请在杀毒软件里恢复并信任，或重新安装。"
                    : L"程序没有能够启动，可能被杀毒软件拦下了，或者这台电脑的 Windows 太旧（需要 64 位 Windows 10 以上）。");
  /* Its browser comes up in front of what is open. */
  AllowSetForegroundWindow(process.dwProcessId);
  CloseHandle(process.hThread);
  CloseHandle(process.hProcess);
  return 0;
}
