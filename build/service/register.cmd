@echo off
rem Run as administrator: registers the host of Proposal Desk as a task that starts with Windows. See README.md here.
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "%~dp0register.ps1" %*
exit /b %ERRORLEVEL%
