# Registers the host as a scheduled task that starts with Windows, before anybody signs in; -Remove takes it away again.
param(
  [string]$Data = (Join-Path $env:ProgramData 'proposal-desk'),
  [int]$Port = 8443,
  [switch]$Remove
)
$ErrorActionPreference = 'Stop'
$name = 'ProposalDeskHost'
$rule = 'Proposal Desk host'
$program = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path

$me = [Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
  Write-Host '请右键点 register.cmd，选「以管理员身份运行」。'
  exit 1
}
if ($Remove) {
  Stop-ScheduledTask -TaskName $name -ErrorAction SilentlyContinue
  Unregister-ScheduledTask -TaskName $name -Confirm:$false
  Remove-NetFirewallRule -DisplayName $rule -ErrorAction SilentlyContinue
  Write-Host '已取消开机启动，数据没有动。'
  exit 0
}
if (-not (Test-Path (Join-Path $program 'node_modules\node\bin\node.exe'))) {
  Write-Host '请先在程序的文件夹里运行一次 npm run build，再运行这个文件。'
  exit 1
}
# The account of the task alone, and the administrators, may read the data.
New-Item -ItemType Directory -Force $Data | Out-Null
icacls $Data /inheritance:r /grant '*S-1-5-19:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' | Out-Null
icacls $program /grant '*S-1-5-19:(OI)(CI)RX' | Out-Null
$xml = [IO.File]::ReadAllText((Join-Path $PSScriptRoot 'proposal-desk-task.xml'), [Text.Encoding]::UTF8)
$xml = $xml -replace '<\?xml[^>]*\?>', ''
$xml = $xml.Replace('@program@', [Security.SecurityElement]::Escape($program)).Replace('@data@', [Security.SecurityElement]::Escape($Data))
if ($Port -ne 8443) { $xml = $xml.Replace('--serve', "--serve --port $Port") }
Register-ScheduledTask -TaskName $name -Xml $xml -Force | Out-Null
Remove-NetFirewallRule -DisplayName $rule -ErrorAction SilentlyContinue
New-NetFirewallRule -DisplayName $rule -Direction Inbound -Action Allow -Protocol TCP -LocalPort $Port -RemoteAddress LocalSubnet -Profile Domain,Private | Out-Null
Start-ScheduledTask -TaskName $name
Write-Host "已登记为开机启动，并已启动。数据在 $Data，端口 $Port。"
