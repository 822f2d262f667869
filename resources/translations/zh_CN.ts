<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{tasks} tasks, {steps} steps</source>
        <translation>{tasks} 项任务，{steps} 个推进步骤</translation>
    </message>
    <message>
        <source>{figures} indicators, {doubts} places to confirm</source>
        <translation>{figures} 项指标，{doubts} 处待确认</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>{length}/{limit} characters</source>
        <translation>{length}/{limit} 字</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Continuing</source>
        <translation>长期坚持</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>No progress this period</source>
        <translation>本期无进展</translation>
    </message>
    <message>
        <source>Not yet due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Progressing as planned</source>
        <translation>正常推进</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>滞后</translation>
    </message>
    <message>
        <source>Target reached</source>
        <translation>达到目标</translation>
    </message>
    <message>
        <source>Close to target</source>
        <translation>接近目标</translation>
    </message>
    <message>
        <source>Below target</source>
        <translation>低于目标</translation>
    </message>
    <message>
        <source>No figure yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>内容被改动</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>版本过旧</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Late return</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步举措</translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation>需上级协调事项</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Actual value</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>已完成（本期数）</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>应完成（基数）</translation>
    </message>
    <message>
        <source>Preparer</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>{year}, month {index}</source>
        <translation>{year}年{index}月</translation>
    </message>
    <message>
        <source>{year}, half-year {index}</source>
        <translation>{year}年第{index}半年</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>Due {date}</source>
        <translation>时限 {date}</translation>
    </message>
    <message>
        <source>Due: standing task</source>
        <translation>时限 长期</translation>
    </message>
    <message>
        <source>No year printed</source>
        <translation>未标年份</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>剩 {days} 天</translation>
    </message>
    <message>
        <source>{days} days over</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>三年行动</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Behind, but no problem named</source>
        <translation>选了“滞后”，没有写存在问题</translation>
    </message>
    <message>
        <source>{indicator}: the cumulative count falls from {before} to {now}</source>
        <translation>“{indicator}”累计数由 {before} 减少到 {now}</translation>
    </message>
    <message>
        <source>Reported done before it begins on {start}</source>
        <translation>这一步 {start} 才开始，已填“已完成”</translation>
    </message>
    <message>
        <source>Done, but {indicator} is below its target of {target}</source>
        <translation>选了“已完成”，但“{indicator}”未达到目标 {target}</translation>
    </message>
    <message>
        <source>Done, but no evidence attached</source>
        <translation>选了“已完成”，没有附佐证材料</translation>
    </message>
    <message>
        <source>{indicator} has no figure</source>
        <translation>“{indicator}”没有填数</translation>
    </message>
    <message>
        <source>{indicator}: only one of the two numbers is there</source>
        <translation>“{indicator}”的两个数只填了一个</translation>
    </message>
    <message>
        <source>Progress is empty</source>
        <translation>未写进展情况</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>还没有填报</translation>
    </message>
    <message>
        <source>It was due on {end}; say whether it is done or behind</source>
        <translation>时限 {end} 已过，请说明是已完成还是滞后</translation>
    </message>
    <message>
        <source>“Not applicable” needs a reason</source>
        <translation>选了“不适用”，还没有写原因</translation>
    </message>
    <message>
        <source>Progress reads exactly as in {period}</source>
        <translation>进展情况与 {period} 完全相同</translation>
    </message>
    <message>
        <source>Text was entered, but no status chosen</source>
        <translation>写了内容，还没有选状态</translation>
    </message>
    <message>
        <source>{path} is a folder; name a file.</source>
        <translation>{path} 是文件夹，请指定文件。</translation>
    </message>
    <message>
        <source>There is no such file: {path}</source>
        <translation>找不到文件：{path}</translation>
    </message>
    <message>
        <source>This is no return: neither a signed PDF nor a signed Excel file of this program.</source>
        <translation>这不是回报文件：既不是本程序签名的 PDF，也不是签名的 Excel。</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB and therefore no return: {path}</source>
        <translation>文件超过 {limit} MB，不会是回报：{path}</translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}): {path}</source>
        <translation>文件读不出来（{reason}）：{path}</translation>
    </message>
    <message>
        <source>There is a signing key already ({path}); it is never replaced without asking.</source>
        <translation>本机已有签名钥匙（{path}），不会自动替换。</translation>
    </message>
    <message>
        <source>There is no signing key on this PC yet ({path}); make one or import one.</source>
        <translation>本机还没有签名钥匙（{path}），请新建或导入。</translation>
    </message>
    <message>
        <source>The key file could not be read back as written ({path}); choose another disk.</source>
        <translation>钥匙文件写入后读回不一致（{path}），请检查磁盘。</translation>
    </message>
    <message>
        <source>The signing key belongs to {key}, not to {unit}; use this unit&apos;s key.</source>
        <translation>这把签名钥匙属于“{key}”，不是“{unit}”的，请换用本单位的钥匙。</translation>
    </message>
    <message>
        <source>behind by your own account</source>
        <translation>自报滞后</translation>
    </message>
    <message>
        <source>a figure is below its target</source>
        <translation>指标未达到目标</translation>
    </message>
    <message>
        <source>goes on without end</source>
        <translation>长期坚持，不按时限判灯</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>due at the end of this period</source>
        <translation>本期末到期</translation>
    </message>
    <message>
        <source>no progress this period</source>
        <translation>本期无进展</translation>
    </message>
    <message>
        <source>should have begun already</source>
        <translation>应当已经启动</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>还没有填报</translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation>还没有启动</translation>
    </message>
    <message>
        <source>by date and figures</source>
        <translation>按时限和指标自动判定</translation>
    </message>
    <message>
        <source>past its date</source>
        <translation>已过时限</translation>
    </message>
    <message>
        <source>done in an earlier period</source>
        <translation>以前报告期已完成</translation>
    </message>
    <message>
        <source>begins later</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>{field} cannot be below zero (“{text}”).</source>
        <translation>“{field}”不能是负数（“{text}”）。</translation>
    </message>
    <message>
        <source>“{text}” in {field} is not a number; type digits only.</source>
        <translation>“{field}”里的“{text}”不是数字，请只填数字。</translation>
    </message>
    <message>
        <source>This workbook is not the one that was issued with the PDF of the same check code; use both attachments of one mail.</source>
        <translation>这份 Excel 不是与同一校验码的 PDF 一起签发的那一份，请使用同一封邮件里的两个附件。</translation>
    </message>
    <message>
        <source>“{text}” is no reporting period; write for example 2020Q2.</source>
        <translation>“{text}”不是报告期，请写成 2020Q2 这样的形式。</translation>
    </message>
    <message>
        <source>The return is about {unit}, but {signer} signed it; ask {unit} for its own return.</source>
        <translation>这份回报写的是“{unit}”，签名的却是“{signer}”，请向“{unit}”核实并索取它自己签名的文件。</translation>
    </message>
    <message>
        <source>There are still {count} errors; put them right before sealing.</source>
        <translation>还有 {count} 处错误，改正后才能签发。</translation>
    </message>
    <message>
        <source>{field} is empty; fill it in before sealing.</source>
        <translation>“{field}”还没有填，填好后才能签发。</translation>
    </message>
    <message>
        <source>No unit has been chosen yet; choose one first.</source>
        <translation>还没有选择单位，请先选择单位。</translation>
    </message>
    <message>
        <source>{field} holds an invisible control character ({character}); delete it.</source>
        <translation>“{field}”里有看不见的控制字符（{character}），请删掉。</translation>
    </message>
    <message>
        <source>{field} holds “{character}”, which no bundled font can print; write it another way.</source>
        <translation>“{field}”里的“{character}”打印不出来（随附字体没有这个字），请换一种写法。</translation>
    </message>
    <message>
        <source>{field} holds a broken character; delete it and type it again.</source>
        <translation>“{field}”里有一个损坏的字符，请删掉后重新输入。</translation>
    </message>
    <message>
        <source>{field} has {length} characters; at most {limit} can be kept. Attach long material as evidence.</source>
        <translation>“{field}”有 {length} 个字，最多 {limit} 个字；长材料请作为佐证附上。</translation>
    </message>
    <message>
        <source>Intact, valid and trusted: {unit}, {period}, revision {revision}, check code {code}.</source>
        <translation>完整、有效、可信：{unit}，{period}，修订 {revision}，校验码 {code}。</translation>
    </message>
    <message>
        <source>The signature is whole, but its key is unknown here ({signer}); compare its code over the telephone before trusting it.</source>
        <translation>签名完好，但本机不认识这把钥匙（{signer}）；请先用电话核对，再决定是否信任。</translation>
    </message>
    <message>
        <source>Responsible: {departments}</source>
        <translation>责任部门：{departments}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Three-year plan: progress and returns</source>
        <translation>三年行动重点任务填报与回报</translation>
    </message>
    <message>
        <source>Works offline. Records progress, hands up signed returns, and verifies those of others.</source>
        <translation>全程离线。记录进展，上报签名的回报，并核验收到的回报。</translation>
    </message>
    <message>
        <source>Apache License 2.0. Fonts: SIL Open Font License 1.1.</source>
        <translation>Apache License 2.0 许可；字体为 SIL Open Font License 1.1。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细情况</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细情况</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>The program met an error it did not expect. What was saved is safe and what you typed is still there; you can go on. If it happens again, send these details to whoever looks after the program.</source>
        <translation>程序遇到了意料之外的错误。已保存的内容不受影响，正在填写的内容也还在，可以继续使用。如果再次出现，请把详细情况发给维护本程序的人。</translation>
    </message>
    <message>
        <source>┄ target</source>
        <translation>┄ 目标</translation>
    </message>
    <message>
        <source>● this office</source>
        <translation>● 本单位</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>下一个指标</translation>
    </message>
    <message>
        <source>Carry forward</source>
        <translation>沿用上期</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>不适用的原因</translation>
    </message>
    <message>
        <source>For example: there is no such school in this county</source>
        <translation>例如：本县没有高等院校</translation>
    </message>
    <message>
        <source>There is text here already; it is not overwritten.</source>
        <translation>这里已有文字，不会被覆盖。</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Carry this field forward</source>
        <translation>本栏沿用上期</translation>
    </message>
    <message>
        <source>Carry all forward</source>
        <translation>全部沿用上期</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>指标数</translation>
    </message>
    <message>
        <source>carrying forward</source>
        <translation>沿用上期</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>This step begins on {date}; it may stay empty this period.</source>
        <translation>这一步 {date} 才开始，本期可以不填；提前开展的也可以填。</translation>
    </message>
    <message>
        <source>Reported done in an earlier period; it may stay empty this period.</source>
        <translation>以前报告期已报“已完成”，本期可以不填；有变化的也可以填。</translation>
    </message>
    <message>
        <source>Take off {name}</source>
        <translation>移除“{name}”</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Evidence {count}</source>
        <translation>佐证材料 {count}</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加佐证材料</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Task {number}: {sentence}</source>
        <translation>任务 {number}：{sentence}</translation>
    </message>
    <message>
        <source>Task {number} · {step}: {sentence}</source>
        <translation>任务 {number} · {step}：{sentence}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Go (F8)</source>
        <translation>前往 (F8)</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>上一报告期</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>下一报告期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>Reached so far</source>
        <translation>累计完成</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Scope: whole province · for reference only, no red light</source>
        <translation>口径：全省 · 仅作参照，不判红灯</translation>
    </message>
    <message>
        <source>each unit</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>not said in the notice</source>
        <translation>文件未注明</translation>
    </message>
    <message>
        <source>Scope: {level}</source>
        <translation>口径：{level}</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>{date} 前</translation>
    </message>
    <message>
        <source>Target {target}</source>
        <translation>目标 {target}</translation>
    </message>
    <message>
        <source>Last period {period}</source>
        <translation>上期 {period}</translation>
    </message>
    <message>
        <source>History: {count} ›</source>
        <translation>历史 {count} 期 ›</translation>
    </message>
    <message>
        <source>This is the first period; there is nothing to carry forward.</source>
        <translation>这是第一期，没有上期可沿用。</translation>
    </message>
    <message>
        <source>Nothing was reported in this period.</source>
        <translation>这一期没有填报。</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>上一任务</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>下一任务</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一条检查意见</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一条检查意见</translation>
    </message>
    <message>
        <source>List all findings</source>
        <translation>列出全部检查意见</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Standard text size</source>
        <translation>文字恢复标准大小</translation>
    </message>
    <message>
        <source>Right pane</source>
        <translation>右侧栏</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>关于…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一区</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一区</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>No remarks.</source>
        <translation>没有审核意见。</translation>
    </message>
    <message>
        <source>Fold ›</source>
        <translation>收起 ›</translation>
    </message>
    <message>
        <source>{filled}/{tasks} filled in</source>
        <translation>已填 {filled}/{tasks}</translation>
    </message>
    <message>
        <source>Programmes and tasks</source>
        <translation>工程和任务</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>First return</source>
        <translation>首报</translation>
    </message>
    <message>
        <source>Supplementary return</source>
        <translation>补报</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Nil return</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>Period ended {end}</source>
        <translation>本期已于 {end} 结束</translation>
    </message>
    <message>
        <source>{type} · revision {revision} · draft</source>
        <translation>{type} · 修订 {revision} · 草稿</translation>
    </message>
    <message>
        <source>{type} · revision {revision} · {state}</source>
        <translation>{type} · 修订 {revision} · {state}</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {step}</source>
        <translation>第 {number} 步，共 {count} 步：{step}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>To the return</source>
        <translation>查看回报</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>送审核</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部责任部门</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No task matches.</source>
        <translation>没有符合条件的任务。</translation>
    </message>
    <message>
        <source>Search tasks (pinyin initials too, e.g. xsxj)</source>
        <translation>搜索任务（拼音首字母也行，如 xsxj）</translation>
    </message>
    <message>
        <source>Search (pinyin initials too)</source>
        <translation>搜索（拼音首字母也行）</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Previous milestone</source>
        <translation>上一推进步骤</translation>
    </message>
    <message>
        <source>Next milestone</source>
        <translation>下一推进步骤</translation>
    </message>
    <message>
        <source>Errors {count}</source>
        <translation>{count} 错误</translation>
    </message>
    <message>
        <source>Not filled in {count}</source>
        <translation>{count} 未填</translation>
    </message>
    <message>
        <source>Warnings {count}</source>
        <translation>{count} 警告</translation>
    </message>
    <message>
        <source>Hints {count}</source>
        <translation>{count} 提示</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Period ends {end}</source>
        <translation>本期到 {end} 结束</translation>
    </message>
    <message>
        <source>Fix errors ({count})</source>
        <translation>改正 {count} 处错误</translation>
    </message>
    <message>
        <source>Light this period</source>
        <translation>本期灯</translation>
    </message>
    <message>
        <source>Choose the unit</source>
        <translation>选择单位</translation>
    </message>
    <message>
        <source>decides what to report, and to whom</source>
        <translation>决定填报范围和上报对象</translation>
    </message>
    <message>
        <source>Name the people</source>
        <translation>填写人员</translation>
    </message>
    <message>
        <source>preparer, reviewer, approver</source>
        <translation>填报人、审核人、签发人</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>签名钥匙</translation>
    </message>
    <message>
        <source>make or import, set a passphrase</source>
        <translation>新建或导入，设置口令</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>以示例数据试用</translation>
    </message>
    <message>
        <source>Later: make the key when signing</source>
        <translation>稍后再做，签发前新建</translation>
    </message>
    <message>
        <source>Works offline and needs no administrator. Your data stays on this PC.</source>
        <translation>全程离线，不需要管理员权限；
数据只在本机。</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>用这把钥匙</translation>
    </message>
    <message>
        <source>Import key</source>
        <translation>导入钥匙</translation>
    </message>
    <message>
        <source>Make key</source>
        <translation>新建钥匙</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>The key that signs your returns</source>
        <translation>给回报签名的钥匙</translation>
    </message>
    <message>
        <source>Begin with the entries</source>
        <translation>开始填报</translation>
    </message>
    <message>
        <source>With this key the program signs your returns, so that whoever receives one can tell that it came from your office and was not changed. A forgotten passphrase never locks your data: you make another key and let the superior office accept it once.</source>
        <translation>钥匙用来给回报签名，上级凭它认定文件确由本单位发出、没有被改动。忘了口令也不会锁住数据，只需另做一把钥匙，请上级重新确认一次。</translation>
    </message>
    <message>
        <source>Passphrase of that file</source>
        <translation>证书文件的口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>Make a new key (recommended)</source>
        <translation>新建一把钥匙（推荐）</translation>
    </message>
    <message>
        <source>Import a certificate file (.p12, .pfx)</source>
        <translation>导入已有的证书文件（.p12、.pfx）</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Make or import another…</source>
        <translation>另做或另导入一把…</translation>
    </message>
    <message>
        <source>The key file</source>
        <translation>钥匙文件</translation>
    </message>
    <message>
        <source>Valid until {day} · kept on this PC only</source>
        <translation>有效至 {day} · 钥匙只在本机</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx)</source>
        <translation>证书文件 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Put the present key away? Files signed with it stay valid, but the superior office has to accept the new key once. The old key file is kept under another name.</source>
        <translation>要收起现在这把钥匙吗？用它签过的文件仍然有效，但新钥匙须请上级重新确认一次。旧钥匙文件改名保留，不会删除。</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>收起旧钥匙</translation>
    </message>
    <message>
        <source>no file chosen yet</source>
        <translation>还没有选择文件</translation>
    </message>
    <message>
        <source>Fingerprint, short form</source>
        <translation>钥匙指纹（前 16 位）</translation>
    </message>
    <message>
        <source>Too short: {count} more characters</source>
        <translation>太短：还差 {count} 个字符</translation>
    </message>
    <message>
        <source>Easy to guess: digits only, repeated or in sequence</source>
        <translation>容易被猜到：只有数字，或是重复、连续的字符</translation>
    </message>
    <message>
        <source>Fair; longer would be better</source>
        <translation>一般，再长一些更好</translation>
    </message>
    <message>
        <source>Good: long and mixed</source>
        <translation>很好：够长，也够杂</translation>
    </message>
    <message>
        <source>{name} prepares and reviews</source>
        <translation>{name} 兼任填报人和审核人</translation>
    </message>
    <message>
        <source>{name} reviews and approves</source>
        <translation>{name} 兼任审核人和签发人</translation>
    </message>
    <message>
        <source>{name} prepares and approves</source>
        <translation>{name} 兼任填报人和签发人</translation>
    </message>
    <message>
        <source>{name} prepares, reviews and approves</source>
        <translation>{name} 一人兼任填报人、审核人和签发人</translation>
    </message>
    <message>
        <source>{who}; the sign-off block says so.</source>
        <translation>{who}，签字栏会注明由一人兼任。</translation>
    </message>
    <message>
        <source>fills in the entries</source>
        <translation>填写进展情况</translation>
    </message>
    <message>
        <source>checks them</source>
        <translation>审核填报内容</translation>
    </message>
    <message>
        <source>Same as the preparer</source>
        <translation>同填报人</translation>
    </message>
    <message>
        <source>answers for them and signs</source>
        <translation>对内容负责并签发</translation>
    </message>
    <message>
        <source>Same as the reviewer</source>
        <translation>同审核人</translation>
    </message>
    <message>
        <source>printed in the sign-off block</source>
        <translation>印在签字栏</translation>
    </message>
    <message>
        <source>These names stand in the sign-off block of each return and can be changed when signing. In an office of two, one person may hold two parts; the paper then says so.</source>
        <translation>这些姓名印在每份回报的签字栏里，签发时还可以改。只有两个人的单位可以由一人兼任，签字栏会注明。</translation>
    </message>
    <message>
        <source>Who prepares, reviews and approves?</source>
        <translation>谁填报、谁审核、谁签发？</translation>
    </message>
    <message>
        <source>Next: signing key</source>
        <translation>下一步：签名钥匙</translation>
    </message>
    <message>
        <source>Task {task}: “{quote}” prints no bound; at least {value} was taken. Confirm.</source>
        <translation>任务 {task}：“{quote}”没有写“以上”等字样，按不少于 {value} 处理，请确认。</translation>
    </message>
    <message>
        <source>Task {task}: “{date}” within “{label}” was read as a due date, not as a step of its own. Confirm.</source>
        <translation>任务 {task}：“{label}”步骤里的“{date}”按完成时限理解，没有另立步骤，请确认。</translation>
    </message>
    <message>
        <source>Task {task}: “{label}” lies outside the plan&apos;s years. Check.</source>
        <translation>任务 {task}：“{label}”不在方案年限内，请核对。</translation>
    </message>
    <message>
        <source>Task {task}: “{date}” in “{label}” has no year. Check.</source>
        <translation>任务 {task}：“{label}”步骤里的“{date}”没有写年份，请核对。</translation>
    </message>
    <message>
        <source>“{one}” (task {one_tasks}) and “{other}” (task {other_tasks}) may be one department; both are kept as printed. Confirm.</source>
        <translation>“{one}”（任务 {one_tasks}）和“{other}”（任务 {other_tasks}）可能是同一部门，已照印保留，请确认。</translation>
    </message>
    <message>
        <source>Task {task}: “{quote}” is due on {due}, after its step “{label}” ends. Check.</source>
        <translation>任务 {task}：“{quote}”的时限 {due} 晚于所在步骤“{label}”，请核对。</translation>
    </message>
    <message>
        <source>Task {task}: “{words}” in “{quote}” was taken for a description and made no indicator. Confirm.</source>
        <translation>任务 {task}：“{quote}”里的“{words}”按描述理解，没有建指标，请确认。</translation>
    </message>
    <message>
        <source>Task {task}: “{words}” in “{quote}” is a quantity in words and made no indicator. Add one if it is a target.</source>
        <translation>任务 {task}：“{quote}”里的“{words}”是文字表述的数量，没有建指标，如是目标请补充。</translation>
    </message>
    <message>
        <source>Task {task}: “{quote}” is a range; a lower and an upper bound were taken. Confirm.</source>
        <translation>任务 {task}：“{quote}”是一个范围，按上限、下限两个指标处理，请确认。</translation>
    </message>
    <message>
        <source>The objective of “{programme}” holds a figure that belongs to no task: “{quote}”. Check.</source>
        <translation>“{programme}”的主要目标里有不属于任何任务的数字：“{quote}”，请核对。</translation>
    </message>
    <message>
        <source>The same figure stands in task {task} (“{quote}”) and task {other} (“{other_quote}”); check that both are reported alike.</source>
        <translation>同一个数字出现在任务 {task}（“{quote}”）和任务 {other}（“{other_quote}”），填报时请保持一致。</translation>
    </message>
    <message>
        <source>Task {task} (“{quote}”) and task {other} (“{other_quote}”) ask for different values of one figure on the same day. Check.</source>
        <translation>任务 {task}（“{quote}”）和任务 {other}（“{other_quote}”）对同一指标、同一时限要求不同，请核对。</translation>
    </message>
    <message>
        <source>Task {task}: “{label}” was read as {start} to the plan&apos;s end, {end}. Confirm.</source>
        <translation>任务 {task}：“{label}”按 {start} 起至方案结束（{end}）理解，请确认。</translation>
    </message>
    <message>
        <source>Task {task}: “{label}” ends before it begins; {start} to {end} was taken. Confirm.</source>
        <translation>任务 {task}：“{label}”起止时间颠倒，按 {start} 至 {end} 处理，请确认。</translation>
    </message>
    <message>
        <source>Task {task}: “{label}” was read as {start} to {end}, before the named period begins. Confirm.</source>
        <translation>任务 {task}：“{label}”按 {start} 至 {end}（所述时间开始之前）理解，请确认。</translation>
    </message>
    <message>
        <source>Task {task}: “{label}” begins in mid-sentence; “{lead}” was left with the step before it. Confirm.</source>
        <translation>任务 {task}：“{label}”在句子中间起头，前面的“{lead}”归在上一步骤，请确认。</translation>
    </message>
    <message>
        <source>Task {task}: “{label}” prints no end; the plan&apos;s end {end} was taken. Confirm.</source>
        <translation>任务 {task}：“{label}”没有写截止时间，按方案结束（{end}）处理，请确认。</translation>
    </message>
    <message>
        <source>Task {task}: “{second}” is printed twice; both steps are kept. Check.</source>
        <translation>任务 {task}：“{second}”印了两次，两个步骤都已保留，请核对。</translation>
    </message>
    <message>
        <source>Task {task}: “{quote}” asks for more than all; at least {value} was taken. Confirm.</source>
        <translation>任务 {task}：“{quote}”要求超过全部，按不低于 {value} 处理，请确认。</translation>
    </message>
    <message>
        <source>No document number was found; enter it.</source>
        <translation>没有找到文号，请补填。</translation>
    </message>
    <message>
        <source>Taken for page numbers and left out ({count}): {marks}. Check.</source>
        <translation>按页码处理、没有收入的文字（{count} 处）：{marks}，请核对。</translation>
    </message>
    <message>
        <source>A paragraph cut by a page break was put together again ({count} places): {seams}. Check.</source>
        <translation>被分页断开的段落已接好（{count} 处）：{seams}，请核对。</translation>
    </message>
    <message>
        <source>Task {task}: “{second}” is printed after “{first}” but begins earlier. Check.</source>
        <translation>任务 {task}：“{second}”印在“{first}”之后，开始得却更早，请核对。</translation>
    </message>
    <message>
        <source>Task {task}: “{first}” and “{second}” overlap. Check.</source>
        <translation>任务 {task}：“{first}”与“{second}”时间重叠，请核对。</translation>
    </message>
    <message>
        <source>Programme {ordinal} (“{title}”) is out of order. Kept as printed.</source>
        <translation>工程“{ordinal}、{title}”的序号前后颠倒，已照印，请核对。</translation>
    </message>
    <message>
        <source>No programme {missing} is printed before {ordinal} (“{title}”). Check that nothing is missing.</source>
        <translation>“{ordinal}、{title}”之前缺第 {missing} 个工程，请核对是否漏印。</translation>
    </message>
    <message>
        <source>Programme {ordinal} is printed twice: “{first}” and “{title}”. Kept as printed.</source>
        <translation>工程序号“{ordinal}”印了两次：“{first}”和“{title}”，已照印，请核对。</translation>
    </message>
    <message>
        <source>Programme “{title}” has no tasks. Check.</source>
        <translation>工程“{title}”下面没有任务，请核对。</translation>
    </message>
    <message>
        <source>Section （{ordinal}） “{title}” is out of order. Kept as printed.</source>
        <translation>板块（{ordinal}）“{title}”的序号前后颠倒，已照印，请核对。</translation>
    </message>
    <message>
        <source>No section number {missing} is printed before （{ordinal}） “{title}”. Check that nothing is missing.</source>
        <translation>（{ordinal}）“{title}”之前没有第 {missing} 个板块，请核对是否漏印。</translation>
    </message>
    <message>
        <source>Section （{ordinal}） is printed twice: “{first}” and “{title}”. Both are kept as printed.</source>
        <translation>板块序号（{ordinal}）印了两次：“{first}”和“{title}”，两个都已照印保留，请核对。</translation>
    </message>
    <message>
        <source>Section “{title}” has no tasks. Check.</source>
        <translation>板块“{title}”下面没有任务，请核对。</translation>
    </message>
    <message>
        <source>Task {task}: “{label}” has no wording. Check.</source>
        <translation>任务 {task}：“{label}”后面没有内容，请核对。</translation>
    </message>
    <message>
        <source>This text belongs to no task and was left out: “{text}”. Check.</source>
        <translation>这段文字不属于任何任务，没有收入：“{text}”，请核对。</translation>
    </message>
    <message>
        <source>Task {task}: “{quote}” asks for less than {value}; at most {value} was taken. Confirm.</source>
        <translation>任务 {task}：“{quote}”要求低于 {value}，按不超过 {value} 处理，请确认。</translation>
    </message>
    <message>
        <source>Task {ordinal} (“{title}…”) is out of order. Kept as printed.</source>
        <translation>任务 {ordinal}（“{title}…”）的序号前后颠倒，已照印，请核对。</translation>
    </message>
    <message>
        <source>No task {missing} is printed before task {ordinal} (“{title}…”). Check that nothing is missing.</source>
        <translation>任务 {ordinal}（“{title}…”）之前缺任务 {missing}，请核对是否漏印。</translation>
    </message>
    <message>
        <source>Task number {ordinal} is printed twice: “{first}…” and “{title}…”. Both are kept.</source>
        <translation>任务序号 {ordinal} 印了两次：“{first}…”和“{title}…”，两个都已保留，请核对。</translation>
    </message>
    <message>
        <source>Task {task} has no date: “{text}”. It counts as continuous work unless you date it.</source>
        <translation>任务 {task} 的推进步骤没有写时间：“{text}”，按长期工作处理，请确认。</translation>
    </message>
    <message>
        <source>Task {task} names no responsible department. Check.</source>
        <translation>任务 {task} 没有写责任部门，请核对。</translation>
    </message>
    <message>
        <source>Task {task} has no steps, so no progress can be recorded on it. Check.</source>
        <translation>任务 {task} 没有推进步骤，无法填报进展，请核对。</translation>
    </message>
    <message>
        <source>Task {task}: “{text}” stands before the first date and became a step without one. Confirm.</source>
        <translation>任务 {task}：“{text}”在第一个时间之前，单列为没有时间的步骤，请确认。</translation>
    </message>
    <message>
        <source>The title in the letter (“{title}”) differs from the one above the body (“{other}”); check which holds.</source>
        <translation>通知里的标题“{title}”与正文前的标题“{other}”不一致，请核对。</translation>
    </message>
    <message>
        <source>No title was found; enter it.</source>
        <translation>没有找到方案标题，请补填。</translation>
    </message>
    <message>
        <source>The title names no years; {first}–{last} was taken from the steps. Check.</source>
        <translation>标题没有写明年限，按推进步骤推定为 {first}—{last} 年，请核对。</translation>
    </message>
    <message>
        <source>The plan “{name}” was changed after it was made: its digest does not fit; ask for it again.</source>
        <translation>方案文件“{name}”生成后被改动过（摘要不符），请让对方重发。</translation>
    </message>
    <message>
        <source>The plan “{name}” contradicts itself (the same id twice, or a figure of a task that is not there); ask for it again.</source>
        <translation>方案文件“{name}”自相矛盾（编号重复，或指标所属的任务不存在），请让对方重发。</translation>
    </message>
    <message>
        <source>“{name}” is no plan of this program; load the notice itself, or ask for the file again.</source>
        <translation>“{name}”不是本程序的方案文件，请直接导入通知，或让对方重发。</translation>
    </message>
    <message>
        <source>The plan “{name}” was made by a newer version; update this program.</source>
        <translation>方案文件“{name}”是新版程序做的，请先升级本程序。</translation>
    </message>
    <message>
        <source>The plan “{name}” is larger than {limit} MiB and was not opened.</source>
        <translation>方案文件“{name}”超过 {limit} MiB，没有打开。</translation>
    </message>
    <message>
        <source>The signing certificate expired on {not_after}. Ask the unit for a new key.</source>
        <translation>签名证书已于 {not_after} 到期。请通知该单位更换密钥并重新报备。</translation>
    </message>
    <message>
        <source>The signing certificate is not enrolled here. Compare its code over the telephone before trusting it.</source>
        <translation>签名证书尚未在本机登记，不能确认是谁签的。请打电话核对证书校验码后再登记。</translation>
    </message>
    <message>
        <source>The signing certificate is valid only from {not_before}. Check the clock of both PCs.</source>
        <translation>签名证书从 {not_before} 起才有效。请核对双方电脑的日期。</translation>
    </message>
    <message>
        <source>The signing certificate&apos;s key is too weak or of an unknown kind.</source>
        <translation>签名证书的密钥强度不足或类型不支持。请该单位更换密钥后重新签名。</translation>
    </message>
    <message>
        <source>The certificate is not meant for signing documents.</source>
        <translation>该证书的用途不含文件签名。请该单位用签名证书重新签名。</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose another file.</source>
        <translation>“{name}”是空文件，请另选文件。</translation>
    </message>
    <message>
        <source>“{name}” is attached already.</source>
        <translation>“{name}”的内容已经附在这里了，不再重复添加。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}).</source>
        <translation>“{name}”读不出来（{reason}），请检查文件是否还在、是否被占用。</translation>
    </message>
    <message>
        <source>The disk is full: {path} was not written, the old file is unchanged. Make room or choose another folder.</source>
        <translation>磁盘空间不足，未能写入 {path}，原文件没有改动。请清理磁盘或换一个文件夹后重试。</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}); the old file is unchanged.</source>
        <translation>未能写入 {path}（{reason}），原文件没有改动。请换一个文件夹重试。</translation>
    </message>
    <message>
        <source>{path} is open in another program. Close it there and try again.</source>
        <translation>{path} 正被其他程序打开，原文件没有改动。请先在那个程序里关闭它再重试。</translation>
    </message>
    <message>
        <source>The folder of {path} does not exist any more. Choose another folder.</source>
        <translation>{path} 所在的文件夹不存在（U 盘可能已拔出）。请换一个文件夹。</translation>
    </message>
    <message>
        <source>{path} may not be written: the folder or the file is read-only. Choose another folder.</source>
        <translation>没有写入 {path} 的权限，文件或文件夹是只读的，原文件没有改动。请换一个文件夹。</translation>
    </message>
    <message>
        <source>The key file asks for absurd parameters and was not opened. Do not use it; restore your copy.</source>
        <translation>钥匙文件的参数异常，为安全起见没有打开。请不要使用它，改用备份的钥匙文件。</translation>
    </message>
    <message>
        <source>The key file is damaged. Restore a copy of it, or make a new key and have it enrolled.</source>
        <translation>钥匙文件已损坏。请用备份的钥匙文件恢复；没有备份时请新建密钥并重新报备。</translation>
    </message>
    <message>
        <source>“{name}” cannot stand in a certificate: give a unit name of 1 to {limit} characters.</source>
        <translation>“{name}”不能写入证书：单位名称须为 1 至 {limit} 个字符。</translation>
    </message>
    <message>
        <source>This key file was made by a newer version of the program. Update the program.</source>
        <translation>钥匙文件由更新版本的程序生成，请先升级本程序。</translation>
    </message>
    <message>
        <source>This file is no key file of this program.</source>
        <translation>所选文件不是本程序的钥匙文件，请重新选择。</translation>
    </message>
    <message>
        <source>This file is no .p12 or .pfx, or it is damaged.</source>
        <translation>所选文件不是 .p12/.pfx 证书文件，或者已损坏，请重新选择。</translation>
    </message>
    <message>
        <source>The .p12 file holds no private key with its certificate. Ask the issuer for the complete file.</source>
        <translation>证书文件里没有配套的私钥和证书，请向发证机构索取完整的文件。</translation>
    </message>
    <message>
        <source>The passphrase of the .p12 file is wrong.</source>
        <translation>证书文件（.p12/.pfx）的口令不正确，请重新输入。</translation>
    </message>
    <message>
        <source>The passphrase needs at least {minimum} characters.</source>
        <translation>口令至少要有 {minimum} 个字符，请输入更长的口令。</translation>
    </message>
    <message>
        <source>The passphrase holds a broken character. Type it again.</source>
        <translation>口令里有不完整的字符，请重新输入。</translation>
    </message>
    <message>
        <source>This kind of key cannot be used: needed is ECDSA P-256, or RSA of 2,048 to 4,096 bits.</source>
        <translation>这种密钥不能使用：需要 ECDSA P-256，或 2048 至 4096 位的 RSA 密钥（暂不支持国密 SM2）。</translation>
    </message>
    <message>
        <source>The passphrase is wrong. The key file itself is sound.</source>
        <translation>口令不正确，钥匙文件本身完好，请重新输入。</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be opened; ask for it again, or open it in Word or WPS and save it anew.</source>
        <translation>“{name}”已损坏，打不开；请让对方重发，或用 Word、WPS 打开后重新保存。</translation>
    </message>
    <message>
        <source>“{name}” holds a document type definition, which no Word document has; it was not opened.</source>
        <translation>“{name}”里含有 Word 文档不会有的文档类型定义，可能被人动过，没有打开。</translation>
    </message>
    <message>
        <source>“{name}” is built as no Word document is (too many, too large or too dense parts); it was not opened.</source>
        <translation>“{name}”的内部结构异常（部件过多、过大或压缩得过密），没有打开，请让对方重发。</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose the file that holds the notice&apos;s text.</source>
        <translation>“{name}”是空文件，请选择有通知正文的文件。</translation>
    </message>
    <message>
        <source>The characters of “{name}” cannot be read; save it as UTF-8 or GB18030 text, or as .docx.</source>
        <translation>“{name}”的文字编码无法识别，请另存为 UTF-8 或 GB18030 文本，或另存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is no notice of this form: it has no programme (一、…) with numbered tasks and “推进步骤：”.</source>
        <translation>“{name}”不是任务分工方案：里面没有“一、”开头的工程，也没有编号任务和“推进步骤：”。</translation>
    </message>
    <message>
        <source>“{name}” is neither text nor a Word document; save the notice as .docx or .txt and load that.</source>
        <translation>“{name}”不是文本也不是 Word 文档，请把通知另存为 .docx 或 .txt 后再导入。</translation>
    </message>
    <message>
        <source>“{name}” is a package, but no Word document; save the notice as .docx or .txt and load that.</source>
        <translation>“{name}”是压缩包但不是 Word 文档，请把通知另存为 .docx 或 .txt 后再导入。</translation>
    </message>
    <message>
        <source>“{name}” is an old Word (.doc) or WPS file; open it, save it as .docx, and load that.</source>
        <translation>“{name}”是旧版 Word（.doc）或 WPS 文件，请打开后另存为 .docx 再导入。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MiB; a notice never is. Choose the right file.</source>
        <translation>“{name}”超过 {limit} MiB，通知不会这么大，请确认选对了文件。</translation>
    </message>
    <message>
        <source>“{name}” holds a text of more than {limit} characters; a notice never does. Choose the right file.</source>
        <translation>“{name}”里有超过 {limit} 字的文字，通知不会这么长，请确认选对了文件。</translation>
    </message>
    <message>
        <source>“{name}” has more than {limit} tasks, steps, figures or departments where a notice never has; choose the right file.</source>
        <translation>“{name}”里的任务、步骤、指标或部门超过 {limit} 个，通知不会这么多，请确认选对了文件。</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program (data version {schema}, this program reads up to {known}). Update the program, then open the file again.</source>
        <translation>文件由更新版本的程序生成（数据版本 {schema}，本程序最高支持 {known}）。请先升级程序，再打开该文件。</translation>
    </message>
    <message>
        <source>The data in the file were rewritten by another program after export. Ask the sender for the original file.</source>
        <translation>文件中的数据在导出后被其他程序改写过，不能采信。请让报送单位发来原始文件。</translation>
    </message>
    <message>
        <source>The return is too large to be issued: its texts take {size} MiB, at most {limit} MiB are possible. Shorten the longest narratives or move details into evidence files.</source>
        <translation>报表文字过多，无法签发：共 {size} MiB，最多 {limit} MiB。请精简篇幅最长的进展情况，或把详细内容改作佐证材料。</translation>
    </message>
    <message>
        <source>The return has too many line breaks to be issued: {lines}, at most {limit} are possible. Remove blank lines from the longest texts.</source>
        <translation>报表中的换行过多，无法签发：共 {lines} 处，最多 {limit} 处。请删去较长文字中的空行。</translation>
    </message>
    <message>
        <source>The file does not hold a return that this program can read (at: {where}). Ask the sender to export it again and to send the file unchanged.</source>
        <translation>文件中没有本程序能读取的报表数据（出错位置：{where}）。请让报送单位重新导出，并把文件原样发来。</translation>
    </message>
    <message>
        <source>The PDF holds actions, scripts or hidden layers.</source>
        <translation>PDF 含有动作、脚本或隐藏图层，存在风险，不予接受。请与该单位核实。</translation>
    </message>
    <message>
        <source>The PDF holds annotations that could cover text.</source>
        <translation>PDF 上有批注或附加对象，可能遮盖正文。请重新发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>The PDF does not hold exactly the one attachment with the data.</source>
        <translation>PDF 的数据附件缺失或多于一个。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The signature does not cover the whole file.</source>
        <translation>签名没有覆盖整个文件，内容可能被改动。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF holds entries a return does not have.</source>
        <translation>PDF 含有回报文件不应有的条目。请用本程序重新导出并签名。</translation>
    </message>
    <message>
        <source>The file was changed after it was signed.</source>
        <translation>文件签名之后被改动过。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The signature&apos;s container was altered.</source>
        <translation>签名数据被改动或已损坏。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF&apos;s tables are of a kind this program does not make.</source>
        <translation>PDF 的内部索引不是本程序生成的形式，可能被其他软件另存过。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF is encrypted; a return never is.</source>
        <translation>PDF 被加密，回报文件不会加密。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF holds form fields besides the signature.</source>
        <translation>PDF 里除签名外还有表单域。只接受程序导出的原文件。</translation>
    </message>
    <message>
        <source>There is something before the beginning of the PDF; the file was changed after export.</source>
        <translation>PDF 开头之前多出了内容，导出后被改动过。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The signature does not forbid later changes.</source>
        <translation>签名没有禁止后续修改，不符合要求。请用本程序重新导出并签名。</translation>
    </message>
    <message>
        <source>There is something hidden in the room of the signature.</source>
        <translation>签名预留区里藏有内容，文件被改动过。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF holds other revisions than report and signature.</source>
        <translation>PDF 里除报表和签名外还有其他修订。只接受程序导出的原文件，请重新发送。</translation>
    </message>
    <message>
        <source>The signature field draws something on the page.</source>
        <translation>签名域在页面上画有内容，可能遮盖正文。请用本程序重新导出并签名。</translation>
    </message>
    <message>
        <source>The PDF carries more than one signature.</source>
        <translation>PDF 上有不止一个签名，只接受程序导出的原文件。请发件单位重新发送。</translation>
    </message>
    <message>
        <source>The signature is not of the kind this program makes.</source>
        <translation>签名不是本程序生成的类型。请发件单位发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>The signature does not fit its certificate.</source>
        <translation>签名与证书不符，可能是伪造的。请与该单位电话核实。</translation>
    </message>
    <message>
        <source>The PDF is larger than 20 MiB and was not opened.</source>
        <translation>PDF 超过 20 MiB，没有打开。请发件单位重新导出。</translation>
    </message>
    <message>
        <source>There is something behind the end of the PDF, or its end is missing; the file was changed after export.</source>
        <translation>PDF 结尾之后多出了内容或结尾缺失，导出后被改动过。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF is damaged or made to mislead; it was not opened.</source>
        <translation>PDF 已损坏或结构异常，没有打开。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF carries no signature.</source>
        <translation>PDF 没有数字签名（可能是打印或另存出来的）。请发件单位发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>The workbook holds a part with a forbidden name ({part}); it was not opened.</source>
        <translation>Excel 文件内有不允许的名称（{part}），没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Part {part} of the workbook is damaged.</source>
        <translation>Excel 文件的 {part} 部分已损坏（传输可能出错）。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Part {part} of the workbook declares a document type; it was not opened.</source>
        <translation>Excel 文件的 {part} 部分含有不允许的声明，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Something is hidden behind part {part} of the workbook; it was not opened.</source>
        <translation>Excel 文件的 {part} 部分之后藏有内容，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Part {part} of the workbook has another size than announced; it was not opened.</source>
        <translation>Excel 文件的 {part} 部分大小与登记不符，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF is packed in too many layers; it was not opened.</source>
        <translation>PDF 的压缩层数异常，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The file does not begin as a PDF.</source>
        <translation>文件不是 PDF。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The workbook is no plain zip file, or something was added before or behind it.</source>
        <translation>Excel 文件的压缩包不完整，或前后多出了内容，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Part {part} of the workbook is not in UTF-8; it was not opened.</source>
        <translation>Excel 文件的 {part} 部分编码不是 UTF-8，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Parts of the workbook overlap; it was not opened.</source>
        <translation>Excel 文件内各部分相互重叠，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Part {part} of the workbook would swell too much; it was not opened.</source>
        <translation>Excel 文件的 {part} 部分压缩比异常，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Part {part} of the workbook is too large; it was not opened.</source>
        <translation>Excel 文件的 {part} 部分过大，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The workbook holds the same name twice; it was not opened.</source>
        <translation>Excel 文件内有重复的名称，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The file is too large for a return and was not opened.</source>
        <translation>文件过大，超出回报文件的限度，没有打开。请发件单位重新导出。</translation>
    </message>
    <message>
        <source>Sheet {part} reaches beyond {limit} columns; it was not opened.</source>
        <translation>工作表 {part} 超过 {limit} 列，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The workbook holds far more than a return does; it was not opened.</source>
        <translation>Excel 文件的内容远超回报文件的限度，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Sheet {part} merges far too many cells; it was not opened.</source>
        <translation>工作表 {part} 的合并单元格过多，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF holds more than {limit} objects; it was not opened.</source>
        <translation>PDF 的对象超过 {limit} 个，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The workbook has {count} parts, more than {limit}; it was not opened.</source>
        <translation>Excel 文件含 {count} 个部分，超过上限 {limit}，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF was revised too often; it was not opened.</source>
        <translation>PDF 的修订次数异常，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Sheet {part} reaches beyond {limit} rows; it was not opened.</source>
        <translation>工作表 {part} 超过 {limit} 行，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The workbook says two different things about one of its parts; it was not opened.</source>
        <translation>Excel 文件对同一部分有两种说法，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Part {part} of the workbook is encrypted or packed in an unknown way.</source>
        <translation>Excel 文件的 {part} 部分被加密或压缩方式不明，没有打开。请去掉打开密码或重新发送原文件。</translation>
    </message>
    <message>
        <source>Part {part} of the workbook is no readable sheet.</source>
        <translation>Excel 文件的 {part} 部分无法读取。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The workbook holds macros or objects a return does not have ({part}).</source>
        <translation>Excel 文件含有宏或嵌入对象（{part}），不予接受。请用本程序重新导出并签名。</translation>
    </message>
    <message>
        <source>The workbook was changed after it was signed.</source>
        <translation>Excel 文件签名之后被改动过。请发件单位发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>The workbook was packed again or changed after it was signed.</source>
        <translation>Excel 文件签名之后被重新打包或改动过。请发件单位发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>The workbook&apos;s list of contents was altered ({part}).</source>
        <translation>Excel 文件的内容清单被改动（{part}）。请发件单位发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>The workbook holds formulas or links ({part}); a return has none.</source>
        <translation>Excel 文件含有公式或超链接（{part}），回报文件不应有。请用本程序重新导出并签名。</translation>
    </message>
    <message>
        <source>The workbook&apos;s parts are not as this program writes them; it was packed again.</source>
        <translation>Excel 文件内部被重新打包过。请发件单位发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>The workbook&apos;s links between parts are not as a return has them ({part}).</source>
        <translation>Excel 文件的内部链接异常（{part}），可能指向外部内容。请发件单位发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>The workbook&apos;s signature is not built as this program builds it.</source>
        <translation>Excel 文件的签名结构异常，可能被改动。请发件单位发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>The workbook&apos;s signature does not fit its certificate or its content.</source>
        <translation>Excel 文件的签名与证书或内容不符。请与该单位电话核实。</translation>
    </message>
    <message>
        <source>The workbook is larger than 20 MiB and was not opened.</source>
        <translation>Excel 文件超过 20 MiB，没有打开。请发件单位重新导出。</translation>
    </message>
    <message>
        <source>The workbook is damaged or made to mislead; it was not opened.</source>
        <translation>Excel 文件已损坏或结构异常，没有打开。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>Part {part} of the workbook cannot be read.</source>
        <translation>Excel 文件的 {part} 部分无法读取。请发件单位重新发送原文件。</translation>
    </message>
    <message>
        <source>The workbook carries no signature; it was probably saved again by a spreadsheet program.</source>
        <translation>Excel 文件没有数字签名，多半被表格软件另存过。请发件单位发送程序导出的原文件。</translation>
    </message>
    <message>
        <source>List all ›</source>
        <translation>全部列出 ›</translation>
    </message>
    <message>
        <source>checked {time}</source>
        <translation>{time} 检查</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>没有警告</translation>
    </message>
    <message>
        <source>{tasks} tasks: {moving} with progress, {idle} without, {not_applicable} not applicable</source>
        <translation>{tasks} 项任务：{moving} 项有进展，{idle} 项本期无进展，{not_applicable} 项不适用</translation>
    </message>
    <message>
        <source>{said}, {unfilled} not filled in</source>
        <translation>{said}，{unfilled} 项未填</translation>
    </message>
    <message>
        <source>{count} files of evidence, {size}</source>
        <translation>佐证 {count} 份，共 {size}</translation>
    </message>
    <message>
        <source>No evidence attached</source>
        <translation>没有附佐证材料</translation>
    </message>
    <message>
        <source>List all {count} findings ›</source>
        <translation>查看全部 {count} 条检查意见 ›</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>signed PDF</source>
        <translation>签名 PDF</translation>
    </message>
    <message>
        <source>attachment table, A4 landscape</source>
        <translation>附件表 · A4 横排</translation>
    </message>
    <message>
        <source>signed Excel</source>
        <translation>签名 Excel</translation>
    </message>
    <message>
        <source>sheets Progress, Indicators and Summary</source>
        <translation>进展情况、指标、汇总三张表</translation>
    </message>
    <message>
        <source>e-mail draft</source>
        <translation>邮件草稿</translation>
    </message>
    <message>
        <source>both attached; this program sends nothing itself</source>
        <translation>两个附件已放好，本程序不联网、不发信</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>no longer in this folder</source>
        <translation>已不在这个文件夹里</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Will be produced</source>
        <translation>将要生成</translation>
    </message>
    <message>
        <source>Files produced</source>
        <translation>生成的文件</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} 页</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>printed on every page and in the sheet:
it binds paper, PDF and Excel</source>
        <translation>印在每页页脚和表内，
纸、PDF、Excel 以此对应</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>存放在</translation>
    </message>
    <message>
        <source>to {office}</source>
        <translation>收件：{office}</translation>
    </message>
    <message>
        <source>typed for each signature, kept nowhere</source>
        <translation>签发时输入，不保存</translation>
    </message>
    <message>
        <source>There is no signing key on this PC yet</source>
        <translation>本机还没有签名钥匙</translation>
    </message>
    <message>
        <source>Make one here: it takes a minute, and nothing typed is lost.</source>
        <translation>就在这里新建，只要一分钟，已填的内容不会丢。</translation>
    </message>
    <message>
        <source>Signed as {name}</source>
        <translation>签名身份：{name}</translation>
    </message>
    <message>
        <source>Valid until {day} · fingerprint {code}</source>
        <translation>有效至 {day} · 指纹 {code} · 钥匙在本机</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Make or import…</source>
        <translation>新建或导入…</translation>
    </message>
    <message>
        <source>Type the passphrase of the key.</source>
        <translation>请输入钥匙的口令。</translation>
    </message>
    <message>
        <source>Preview of the sign-off block</source>
        <translation>末页签字栏预览</translation>
    </message>
    <message>
        <source>Preview: sign-off block on the last page</source>
        <translation>末页签字栏预览</translation>
    </message>
    <message>
        <source>day of signing</source>
        <translation>签发当天</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>选择存放文件的文件夹</translation>
    </message>
    <message>
        <source>After signing the content no longer changes; a change then needs revision {next}, which quotes this check code.</source>
        <translation>签发后内容不再改变；要改须另出修订 {next}，并引用本次校验码。</translation>
    </message>
    <message>
        <source>The content no longer changes; a change needs revision {next}, which quotes this check code.</source>
        <translation>内容不再改变；要改须另出修订 {next}，并引用本次校验码。</translation>
    </message>
    <message>
        <source>Signed and exported, registered as {type} · revision {revision}</source>
        <translation>已签发并导出，登记为{type} · 修订 {revision}</translation>
    </message>
    <message>
        <source>Signed and exported on {at}: {type} · revision {revision}</source>
        <translation>已于 {at} 签发并导出：{type} · 修订 {revision}</translation>
    </message>
    <message>
        <source>Not all files are in this folder any more: choose the folder they are in now, or export the same return again with the passphrase.</source>
        <translation>文件已不全在这个文件夹里：请选择它们现在所在的文件夹，或输入口令，把同一份回报再导出一次。</translation>
    </message>
    <message>
        <source>Keep the files with the office&apos;s records.</source>
        <translation>请把文件存入本单位档案。</translation>
    </message>
    <message>
        <source>Stay with revision {revision}</source>
        <translation>不改了，回到修订 {revision}</translation>
    </message>
    <message>
        <source>Sent back: revision {revision} replaces the whole return.</source>
        <translation>回报已被退回：改正后签发修订 {revision}，整体替换原件。</translation>
    </message>
    <message>
        <source>Preparing revision {revision}: it replaces the whole of revision {last}.</source>
        <translation>正在准备修订 {revision}：签发后整体替换修订 {last}。</translation>
    </message>
    <message>
        <source>{count} places changed since signing; a new revision is needed to hand them up.</source>
        <translation>签发后有 {count} 处改动，需另出修订；已签发的文件里没有这些改动。</translation>
    </message>
    <message>
        <source>{count} places changed since sealing; signing now seals them anew.</source>
        <translation>封存后有 {count} 处改动；再次签发时按现在的内容重新封存。</translation>
    </message>
    <message>
        <source>Cancelled by you; no file was written.</source>
        <translation>已取消，没有写入任何文件。</translation>
    </message>
    <message>
        <source>The return stays sealed under check code {code}; nothing is lost. Put the cause right or choose another folder, then press the red button again.</source>
        <translation>回报仍然封存（校验码 {code}），什么也没有丢。排除原因或另选文件夹后，再按一次红色按钮即可。</translation>
    </message>
    <message>
        <source>No program on this PC opens {name}; attach the files by hand or open the folder.</source>
        <translation>本机没有能打开 {name} 的程序；请打开文件夹，手工附上文件。</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>what is sealed becomes pages and sheets</source>
        <translation>把封存的内容排成 PDF 和 Excel</translation>
    </message>
    <message>
        <source>laying out PDF and Excel</source>
        <translation>正在排版 PDF 和 Excel</translation>
    </message>
    <message>
        <source>PDF of {pages} pages, Excel of 3 sheets</source>
        <translation>PDF {pages} 页，Excel 3 张表</translation>
    </message>
    <message>
        <source>with your key, each file once</source>
        <translation>用本单位的钥匙，PDF、Excel 各一次</translation>
    </message>
    <message>
        <source>signing PDF and Excel</source>
        <translation>正在给 PDF、Excel 签名</translation>
    </message>
    <message>
        <source>PDF and Excel once each</source>
        <translation>PDF、Excel 各一次</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>回读核验</translation>
    </message>
    <message>
        <source>opened as the receiver will open them</source>
        <translation>像收件方那样打开核对</translation>
    </message>
    <message>
        <source>verifying as the receiver will</source>
        <translation>正在像收件方那样核验</translation>
    </message>
    <message>
        <source>intact, valid, trusted; same content as sealed</source>
        <translation>完整、有效、可信；与封存内容一致</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>only once all of it was verified</source>
        <translation>核验通过后才写到存放位置</translation>
    </message>
    <message>
        <source>writing to the folder</source>
        <translation>正在写到存放位置</translation>
    </message>
    <message>
        <source>{files} files in place</source>
        <translation>{files} 个文件已写到位</translation>
    </message>
    <message>
        <source>{said} · {seconds:.1f} s</source>
        <translation>{said} · {seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Verify once more</source>
        <translation>再核验一次</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>签发时将依次</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Fix {count} errors</source>
        <translation>改正 {count} 处错误</translation>
    </message>
    <message>
        <source>Make the signing key…</source>
        <translation>新建签名钥匙…</translation>
    </message>
    <message>
        <source>Sign and export revision {count}</source>
        <translation>签发并导出修订 {count}</translation>
    </message>
    <message>
        <source>Sign and export</source>
        <translation>签发并导出</translation>
    </message>
    <message>
        <source>Make revision {count}…</source>
        <translation>另出修订 {count}…</translation>
    </message>
    <message>
        <source>Open e-mail draft</source>
        <translation>打开邮件草稿</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>再次导出</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>市</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>My unit is not listed…</source>
        <translation>目录里没有我的单位…</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Next: people</source>
        <translation>下一步：填写人员</translation>
    </message>
    <message>
        <source>{count} cities</source>
        <translation>{count} 个市</translation>
    </message>
    <message>
        <source>{count} counties</source>
        <translation>{count} 个县区</translation>
    </message>
    <message>
        <source>{name} itself</source>
        <translation>{name}本级</translation>
    </message>
    <message>
        <source>Counties and districts of {name} ({count})</source>
        <translation>{name}的县、市、区（{count}）</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 个</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”; try fewer characters or the six-digit code.</source>
        <translation>没有找到“{text}”；请少输几个字，或输入六位代码。</translation>
    </message>
    <message>
        <source>No unit chosen yet</source>
        <translation>还没有选择单位</translation>
    </message>
    <message>
        <source>Pick it above, or type a few letters of its name.</source>
        <translation>在上面选择，或输入名称、代码、拼音首字母搜索。</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>代码 {code}</translation>
    </message>
    <message>
        <source>Returns go to {office}</source>
        <translation>回报交给{office}</translation>
    </message>
    <message>
        <source>Top level</source>
        <translation>不再向上报送</translation>
    </message>
    <message>
        <source>Collects from {count} units</source>
        <translation>收取 {count} 个下级单位的回报</translation>
    </message>
    <message>
        <source>{count} tasks in {programmes} programmes</source>
        <translation>填报 {count} 项任务、{programmes} 个工程</translation>
    </message>
    <message>
        <source>{titles}: waiting for a supplement</source>
        <translation>{titles}待补充文件</translation>
    </message>
    <message>
        <source>The directory holds the offices of province, cities and counties only: look for a renamed county by its six-digit code; offices of schools, enterprises and development zones report through their city or county.</source>
        <translation>目录只收省、市、县三级团委：县名有变动的，请按六位代码查找；学校、企业、开发区团委的进展，由所属的市、县团委一并填报。</translation>
    </message>
    <message>
        <source>Name of county or city, code, or pinyin initials: {code}, yzq</source>
        <translation>输入县、市名称、代码或拼音首字母，如 yzq、{code}</translation>
    </message>
    <message>
        <source>Search units</source>
        <translation>搜索单位</translation>
    </message>
    <message>
        <source>Which office are you?</source>
        <translation>您在哪个单位？</translation>
    </message>
    <message>
        <source>Three-year plan:
progress and returns</source>
        <translation>三年行动重点任务
填报与回报</translation>
    </message>
    <message>
        <source>All due</source>
        <translation>应完成</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Choose the city, then the county; or just search. Which figures are asked depends on the level of the office.</source>
        <translation>先选市，再选县；也可以直接搜索。填报哪些指标，随单位的级别而定。</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Passphrase for this program</source>
        <translation>在本程序里用的口令</translation>
    </message>
    <message>
        <source>{count} errors to put right, {empty} still to be filled in</source>
        <translation>{count} 处错误要改正，还有 {empty} 项未填</translation>
    </message>
    <message>
        <source>{count} errors to put right</source>
        <translation>{count} 处错误，改正后才能签发</translation>
    </message>
    <message>
        <source>{count} still to be filled in</source>
        <translation>还有 {count} 项未填</translation>
    </message>
    <message>
        <source>made by the signature</source>
        <translation>签发时生成</translation>
    </message>
    <message>
        <source>Seal here
{mm} mm</source>
        <translation>盖章处
{mm} mm</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>正在核验…</translation>
    </message>
    <message>
        <source>code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>List all ∧</source>
        <translation>全部列出 ∧</translation>
    </message>
    <message>
        <source>Unfold wording ∨</source>
        <translation>展开原文 ∨</translation>
    </message>
    <message>
        <source>Fold wording ∧</source>
        <translation>收起原文 ∧</translation>
    </message>
    <message>
        <source>The return stays sealed under check code {code}; the red button exports it whenever you like.</source>
        <translation>回报仍然封存（校验码 {code}），随时可以再按红色按钮导出。</translation>
    </message>
    <message>
        <source>The signing key expired on {day}; make another one.</source>
        <translation>这把钥匙已于 {day} 到期，请另做一把。</translation>
    </message>
    <message>
        <source>Choose the certificate file first.</source>
        <translation>请先选择证书文件。</translation>
    </message>
    <message>
        <source>The signing key is valid only from {day}; check the date of this PC.</source>
        <translation>这把钥匙从 {day} 起才有效，请检查本机日期。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same; type the second once more.</source>
        <translation>两次输入的口令不一样，请重新输入第二遍。</translation>
    </message>
    <message>
        <source>{field} is empty; fill it in.</source>
        <translation>请填写“{field}”。</translation>
    </message>
    <message>
        <source>“{text}” is no telephone number; give one the superior office can call.</source>
        <translation>“{text}”不像电话号码，请填上级能打通的号码。</translation>
    </message>
    <message>
        <source>{field} has {length} characters; the sign-off block has room for {limit}.</source>
        <translation>“{field}”有 {length} 个字，签字栏最多放得下 {limit} 个字。</translation>
    </message>
    <message>
        <source>Choose your unit first: in the lists, or by typing its name.</source>
        <translation>请先选择单位：在列表里选，或输入名称搜索。</translation>
    </message>
    <message>
        <source>Page {page} does not show what was sealed.</source>
        <translation>第 {page} 页与封存的内容不一致。</translation>
    </message>
    <message>
        <source>The PDF has {new} pages instead of {old}.</source>
        <translation>PDF 应有 {old} 页，现有 {new} 页。</translation>
    </message>
    <message>
        <source>The pages still show what was sealed, but the file was changed after signing. Ask for the original file.</source>
        <translation>各页内容与封存时一致，但文件在签名后被改动过。请对方发送原文件。</translation>
    </message>
    <message>
        <source>The received file could not be kept in quarantine ({path}). Check the free space and permissions of the profile.</source>
        <translation>收到的原文件未能存入隔离区（{path}）。请检查磁盘空间和数据文件夹的权限。</translation>
    </message>
    <message>
        <source>Task {task}, {field}: signed as “{old}”, changed to “{new}”.</source>
        <translation>任务 {task} 的“{field}”被改动：签名时为“{old}”，现为“{new}”。</translation>
    </message>
    <message>
        <source>{count} more fields were changed.</source>
        <translation>另有 {count} 处被改动。</translation>
    </message>
    <message>
        <source>Looking into the file takes more memory than any return; it was refused. Ask for the file again.</source>
        <translation>核验该文件占用的内存超出任何正常回报，已拒收。请对方重新导出并发送。</translation>
    </message>
    <message>
        <source>Looking into the file took more than 10 seconds; it was refused. A sound return takes about one: ask for the file again.</source>
        <translation>核验该文件超过10秒，已拒收。正常的回报只需约1秒，请对方重新导出并发送。</translation>
    </message>
    <message>
        <source>Looking into the file broke off; it was refused. Ask for the file again; the copy received is kept in quarantine.</source>
        <translation>核验该文件时意外中断，已拒收。请对方重新发送；收到的原文件已隔离保存，可供检查。</translation>
    </message>
    <message>
        <source>The file leads the verification into an error; it was refused. Ask for the file again; the copy received is kept in quarantine.</source>
        <translation>核验该文件时出错，已拒收。请对方重新发送；收到的原文件已隔离保存，可供检查。</translation>
    </message>
    <message>
        <source>The part of this program that looks into received files could not be started, so nothing was opened. Restart the program; if it happens again, ask whether a virus scanner blocks it.</source>
        <translation>核验程序没能启动，文件一律未打开。请重新打开本程序；如仍这样，请检查杀毒软件是否拦截了本程序。</translation>
    </message>
    <message>
        <source>Sheet {sheet}, cell {cell} ({column}, task {task}) was changed: it was sealed as “{old}” and now says “{new}”.</source>
        <translation>工作表“{sheet}”单元格 {cell}（{column}，任务 {task}）被改动：封存时为“{old}”，现为“{new}”。</translation>
    </message>
    <message>
        <source>The cells still show what was sealed, but another program saved the file, which ended its signature. Ask for the original file.</source>
        <translation>单元格内容与封存时一致，但文件被其他软件另存过，签名已失效。请对方发送未经另存的原文件。</translation>
    </message>
    <message>
        <source>{count} more cells were changed.</source>
        <translation>另有 {count} 个单元格被改动。</translation>
    </message>
    <message>
        <source>{count} more sealed texts are no longer in the workbook.</source>
        <translation>另有 {count} 段封存时的文字已不在表中。</translation>
    </message>
    <message>
        <source>Sheet {sheet} is gone.</source>
        <translation>缺少工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>A text that was sealed ({field}, step {step}) is no longer in the workbook: “{old}”.</source>
        <translation>封存时的文字已不在表中（{field}，步骤 {step}）：“{old}”。</translation>
    </message>
    <message>
        <source>Dept.</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>{count} fields could not be saved; what stands in them is lost when the window closes.</source>
        <translation>有 {count} 个字段未能保存，关闭窗口后其中的内容会丢失。</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Something you typed could not be saved; see the marked fields before going on.</source>
        <translation>有填写的内容未能保存，请先查看标红的字段，再继续。</translation>
    </message>
    <message>
        <source>The log of changes does not fit together at entry {where}; the data may have been changed outside this program: {path}</source>
        <translation>修改记录在第 {where} 条处对不上，数据可能在程序之外被改动过：{path}</translation>
    </message>
    <message>
        <source>A backup could not be verified ({where}) and does not count: {path}</source>
        <translation>备份没有通过核验（{where}），不算数：{path}</translation>
    </message>
    <message>
        <source>The attached file is no longer in the database ({sha256}); attach it again.</source>
        <translation>附件已不在数据库里（{sha256}），请重新附上。</translation>
    </message>
    <message>
        <source>The record of issued numbers is damaged ({path}); restore it from a backup of the profile before issuing.</source>
        <translation>已签发序号的记录已损坏（{path}），请先从备份恢复，再签发。</translation>
    </message>
    <message>
        <source>Another program holds the database, so this was not saved; it is tried again: {path}</source>
        <translation>数据库被别的程序占用，这次没有保存，稍后会再试：{path}</translation>
    </message>
    <message>
        <source>The database is damaged ({reason}); nothing was changed. Restore the newest backup from the folder “backups” beside it: {path}</source>
        <translation>数据库已损坏（{reason}），没有再写入；请从同一文件夹的“backups”里恢复最近的备份：{path}</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved; free some space, what you typed is still there: {path}</source>
        <translation>磁盘已满，这次没有保存；请腾出空间，您输入的内容还在：{path}</translation>
    </message>
    <message>
        <source>The database could not be read or written ({reason}); what you typed is still there: {path}</source>
        <translation>数据库读写失败（{reason}），您输入的内容还在：{path}</translation>
    </message>
    <message>
        <source>The program is already open on this data ({path}); go on in that window.</source>
        <translation>程序已经打开着这份数据（{path}），请在已打开的窗口里继续。</translation>
    </message>
    <message>
        <source>This data was written by a newer version of the program (version {found}, this one knows {known}) and was left untouched; install the newer version: {path}</source>
        <translation>这份数据是更新版本的程序写的（版本 {found}，本程序只认识到 {known}），没有动它；请安装新版本后再打开：{path}</translation>
    </message>
    <message>
        <source>This file was not made by this program, so it was left untouched: {path}</source>
        <translation>这个文件不是本程序的数据库，没有动它：{path}</translation>
    </message>
    <message>
        <source>The data folder cannot be written, so this was not saved; check its permissions: {path}</source>
        <translation>数据文件夹不能写入，这次没有保存；请检查权限：{path}</translation>
    </message>
    <message>
        <source>The key of {unit} that signed this is held since {since} and not confirmed. Compare its 30-digit code over the telephone and confirm it, then verify the file again.</source>
        <translation>签名所用的“{unit}”的钥匙自 {since} 起暂存待确认，文件未采信。请打电话核对30位数字并确认登记，再重新核验。</translation>
    </message>
    <message>
        <source>{unit} has had another key since {since}; this file was signed with the former one and arrived later. Ask the unit to export it again.</source>
        <translation>“{unit}”自 {since} 起已改用新钥匙，该文件仍用旧钥匙签名且此后才收到，不予采信。请对方重新导出并发送。</translation>
    </message>
    <message>
        <source>The key of {unit} that signed this was revoked on {since}, and the file arrived later; whatever date it claims, it is refused. Ask the unit by telephone for a return signed with its new key.</source>
        <translation>签名所用的“{unit}”的钥匙已于 {since} 作废，该文件是此后才收到的，无论写的是哪天签的都不予采信。请打电话要求对方用新钥匙重新签发。</translation>
    </message>
    <message>
        <source>Group {group} differs: {heard} was typed, the certificate has {shown}. Read that group once more; if it still differs, do not confirm: the certificate is not the unit&apos;s.</source>
        <translation>第 {group} 组对不上：输入的是 {heard}，证书算出的是 {shown}。请再念一遍这一组；仍对不上就不要确认，这把钥匙不是对方的。</translation>
    </message>
    <message>
        <source>{digits} digits were typed; the code has {needed}. Ask for the missing ones.</source>
        <translation>输入了 {digits} 位数字，核对码应为 {needed} 位，请再核对一遍。</translation>
    </message>
    <message>
        <source>“{character}” is no digit; the code has digits only.</source>
        <translation>“{character}”不是数字；核对码只有数字，请重新输入。</translation>
    </message>
    <message>
        <source>{period} lies outside the plan ({first} to {last}); choose a period of these years.</source>
        <translation>{period}不在方案的起止年份（{first}—{last}）之内，请选择方案期内的报告期。</translation>
    </message>
    <message>
        <source>Part {part} holds a tag longer than any return has; it was not opened. Ask for the original file.</source>
        <translation>文件内部 {part} 的结构异常，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>The PDF is built in another way than this program builds one, so another program saved it; it was not opened. Ask for the original file.</source>
        <translation>PDF 的内部结构不是本程序生成的，应是被其他软件另存过，没有打开。请对方发送未经另存的原文件。</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>签名时</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>被改动的地方</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>For reference</source>
        <translation>仅参照</translation>
    </message>
    <message>
        <source>{name}: {value}, target {target}, {verdict}</source>
        <translation>{name}：{value}，目标 {target}，{verdict}</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>By light (tasks)</source>
        <translation>各灯构成（按任务数）</translation>
    </message>
    <message>
        <source>This notice lists no tasks for it</source>
        <translation>本文件未列任务</translation>
    </message>
    <message>
        <source>{name}: {light}, {count} tasks</source>
        <translation>{name}：{light}，{count} 项任务</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>未标年份</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} 步</translation>
    </message>
    <message>
        <source>{section}, {year}: {done} of {total} steps done</source>
        <translation>{section}，{year}：应完成 {total} 步，已完成 {done} 步</translation>
    </message>
    <message>
        <source>Let go to verify {count} files; nothing is taken over by that</source>
        <translation>松开即核验这 {count} 个文件，只核验、不接收</translation>
    </message>
    <message>
        <source>Files to verify</source>
        <translation>选择要核验的文件</translation>
    </message>
    <message>
        <source>Verify files…</source>
        <translation>核验文件…</translation>
    </message>
    <message>
        <source>Check a printed page…</source>
        <translation>核验纸面…</translation>
    </message>
    <message>
        <source>Trusted keys…</source>
        <translation>已信任的钥匙…</translation>
    </message>
    <message>
        <source>This unit&apos;s key…</source>
        <translation>本单位钥匙…</translation>
    </message>
    <message>
        <source>Second view</source>
        <translation>第二个视图</translation>
    </message>
    <message>
        <source>Third view</source>
        <translation>第三个视图</translation>
    </message>
    <message>
        <source>Fourth view</source>
        <translation>第四个视图</translation>
    </message>
    <message>
        <source>Fifth view</source>
        <translation>第五个视图</translation>
    </message>
    <message>
        <source>Filled in this period: {percent}</source>
        <translation>本期填报 {percent}</translation>
    </message>
    <message>
        <source>Nothing is left to fill in</source>
        <translation>没有漏填</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有逾期事项</translation>
    </message>
    <message>
        <source>Nothing else is due soon</source>
        <translation>近期没有到期步骤</translation>
    </message>
    <message>
        <source>{count} more for reference only</source>
        <translation>另 {count} 个仅作参照</translation>
    </message>
    <message>
        <source>All are this office&apos;s own</source>
        <translation>均为本单位指标</translation>
    </message>
    <message>
        <source>of {total} tasks filled in</source>
        <translation>/ {total} 项任务已填</translation>
    </message>
    <message>
        <source>of {total} indicators reached</source>
        <translation>/ {total} 个指标达标</translation>
    </message>
    <message>
        <source>Nothing is overdue, at risk or due soon</source>
        <translation>没有逾期、预警或即将到期的步骤</translation>
    </message>
    <message>
        <source>Overdue and at risk</source>
        <translation>逾期与预警</translation>
    </message>
    <message>
        <source>Indicators against their targets</source>
        <translation>指标与目标</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>All {count} ›</source>
        <translation>全部 {count} 个 ›</translation>
    </message>
    <message>
        <source>Tasks by programme</source>
        <translation>各工程任务</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>One-page brief…</source>
        <translation>一页简报…</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>工程进度</translation>
    </message>
    <message>
        <source>Steps {first}–{last}</source>
        <translation>推进步骤 {first}—{last}</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Indicators ({count})</source>
        <translation>指标（{count}）</translation>
    </message>
    <message>
        <source>Today {date}</source>
        <translation>今天 {date}</translation>
    </message>
    <message>
        <source>Period ends {date}</source>
        <translation>期末 {date}</translation>
    </message>
    <message>
        <source>Steps by section and year</source>
        <translation>各板块历年推进步骤</translation>
    </message>
    <message>
        <source>Tasks by department</source>
        <translation>各部门任务</translation>
    </message>
    <message>
        <source>No indicator is recorded in this period.</source>
        <translation>本期没有要填的指标。</translation>
    </message>
    <message>
        <source>■ done / due</source>
        <translation>■ 已完成步数 / 应完成步数</translation>
    </message>
    <message>
        <source>□ not yet due</source>
        <translation>□ 未到期</translation>
    </message>
    <message>
        <source>{programme} · {count} sections</source>
        <translation>{programme} · {count} 个板块</translation>
    </message>
    <message>
        <source>Check code of the printed page</source>
        <translation>纸面上的校验码</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查对</translation>
    </message>
    <message>
        <source>Type the check code at the foot of the page, or let a scanner read the QR code beside it.</source>
        <translation>输入纸面页脚的校验码，或用扫码枪扫旁边的二维码。</translation>
    </message>
    <message>
        <source>Verify a printed page</source>
        <translation>核验纸面</translation>
    </message>
    <message>
        <source>It is not the latest: {later} replaces it.</source>
        <translation>这不是最新的：已被{later}替换。</translation>
    </message>
    <message>
        <source>It is the latest revision known here. Now compare the figures on the page with the file.</source>
        <translation>这是本机所知的最新版本。请再把纸面上的数字与文件对照。</translation>
    </message>
    <message>
        <source>“{character}” (letter {number}) cannot stand in a check code: it has the digits 0–9 and the letters A–Z without I, L, O and U.</source>
        <translation>第 {number} 个字“{character}”不会出现在校验码里：校验码只有数字 0–9 和除 I、L、O、U 以外的字母。</translation>
    </message>
    <message>
        <source>Type the 16 letters and digits of the check code first.</source>
        <translation>请先输入校验码的 16 个字母和数字。</translation>
    </message>
    <message>
        <source>A check code has {needed} letters and digits; {count} were typed.</source>
        <translation>校验码有 {needed} 个字母和数字，现在输入了 {count} 个。</translation>
    </message>
    <message>
        <source>{code} is a check code, but of no return known on this PC.</source>
        <translation>{code} 是校验码，但本机没有这份回报。</translation>
    </message>
    <message>
        <source>It differs from {code} ({named}) only in letter {places}: read the page once more.</source>
        <translation>它与 {code}（{named}）只差第 {places} 个字，请再看一遍纸面。</translation>
    </message>
    <message>
        <source>Drop the file it was printed from here first, or ask the unit for it.</source>
        <translation>请先把这页纸所用的文件拖进来核验，或请该单位发来。</translation>
    </message>
    <message>
        <source>{named}, sealed here on {day}.</source>
        <translation>{named}，本机于 {day} 封存。</translation>
    </message>
    <message>
        <source>{named}, verified here on {day}.</source>
        <translation>{named}，本机于 {day} 核验合格。</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>改动 {count} 处</translation>
    </message>
    <message>
        <source>{count} changes since sealing</source>
        <translation>签发后改动 {count} 处</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>To revision {count}</source>
        <translation>去出修订 {count}</translation>
    </message>
    <message>
        <source>Indicator below target</source>
        <translation>指标落后</translation>
    </message>
    <message>
        <source>Go ›</source>
        <translation>前往 ›</translation>
    </message>
    <message>
        <source>Received files</source>
        <translation>收到的文件</translation>
    </message>
    <message>
        <source>Open its folder ›</source>
        <translation>打开所在文件夹 ›</translation>
    </message>
    <message>
        <source>looked at {time}</source>
        <translation>核验于 {time}</translation>
    </message>
    <message>
        <source>check code {code}</source>
        <translation>校验码 {code}</translation>
    </message>
    <message>
        <source>Signed by “{signer}” · fingerprint {fingerprint}</source>
        <translation>签名人“{signer}” · 指纹 {fingerprint}</translation>
    </message>
    <message>
        <source>Look through the roster…</source>
        <translation>查看名册…</translation>
    </message>
    <message>
        <source>Compare the key…</source>
        <translation>核对钥匙…</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>没有签名</translation>
    </message>
    <message>
        <source>Unknown signature</source>
        <translation>未知签名</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>No return</source>
        <translation>不是回报</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>读取失败</translation>
    </message>
    <message>
        <source>It can be used as it is.</source>
        <translation>三项都合格，可以采用。</translation>
    </message>
    <message>
        <source>A file that was changed cannot be accepted. Ask the unit for the original file; this one is kept in quarantine.</source>
        <translation>被改动的文件不能接收。请对方发送未经改动的原文件；收到的这份已隔离保存，可供检查。</translation>
    </message>
    <message>
        <source>A file without a signature cannot be accepted. Ask for the file as the program exported it, not saved again.</source>
        <translation>没有签名的文件不能接收。请对方发送本程序导出的原文件，不要另存。</translation>
    </message>
    <message>
        <source>Held until its key is confirmed: compare the 30 digits over the telephone; this file is then verified again by itself.</source>
        <translation>先挂起，等钥匙确认：请打电话核对 30 位数字，确认后本文件会自动重新核验。</translation>
    </message>
    <message>
        <source>A refused file cannot be accepted; it is kept in quarantine.</source>
        <translation>拒收的文件不能接收，已隔离保存，可供检查。</translation>
    </message>
    <message>
        <source>The same file came before, byte for byte; there is nothing to do.</source>
        <translation>与先收到的一份完全相同，不用再处理。</translation>
    </message>
    <message>
        <source>A later revision of this return is here; this one is no longer used.</source>
        <translation>已有更新的版本，这份不再使用。</translation>
    </message>
    <message>
        <source>Call the unit, compare the 30 digits, and enrol the key if they are the same.</source>
        <translation>请打电话核对 30 位数字，一致后再登记这把钥匙。</translation>
    </message>
    <message>
        <source>This key is enrolled already; there is nothing to do.</source>
        <translation>这把钥匙已经登记，不用再处理。</translation>
    </message>
    <message>
        <source>Look through it, then take its decisions over.</source>
        <translation>请先查看，再把名册里的登记载入本机。</translation>
    </message>
    <message>
        <source>Only returns, enrolments and rosters of this program are verified.</source>
        <translation>这里只核验本程序的回报、登记表和名册。</translation>
    </message>
    <message>
        <source>Nothing is known about it. Put that right and drop it again.</source>
        <translation>没有读到内容，无从核验。处理后请重新拖入。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>无从判断</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Not intact</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>可信</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>不可信</translation>
    </message>
    <message>
        <source>The certificate is enrolled for {unit}.</source>
        <translation>签名证书是登记过的{unit}证书。</translation>
    </message>
    <message>
        <source>The certificate is enrolled for {unit} (compared by telephone on {day}).</source>
        <translation>签名证书是登记过的{unit}证书（电话核对于 {day}）。</translation>
    </message>
    <message>
        <source>The certificate is enrolled for {unit} (its former key signed for it, {day}).</source>
        <translation>签名证书是登记过的{unit}证书（原钥匙签名更换，确认于 {day}）。</translation>
    </message>
    <message>
        <source>The certificate is enrolled for {unit} (from the superior office&apos;s roster, {day}).</source>
        <translation>签名证书是登记过的{unit}证书（由名册载入，{day}）。</translation>
    </message>
    <message>
        <source>{unit} presents its key; nothing is enrolled for it yet</source>
        <translation>{unit}申请登记钥匙，请电话核对</translation>
    </message>
    <message>
        <source>{unit} presents the key that is enrolled already</source>
        <translation>{unit}的钥匙，已经登记</translation>
    </message>
    <message>
        <source>{unit} changes its key; the former key signed for the new one</source>
        <translation>{unit}更换钥匙，原钥匙已签名证明</translation>
    </message>
    <message>
        <source>{unit} presents another key than the one enrolled</source>
        <translation>{unit}的钥匙与登记的不同，请电话核对</translation>
    </message>
    <message>
        <source>{unit} presents a key that was revoked here</source>
        <translation>{unit}的这把钥匙已在本机作废</translation>
    </message>
    <message>
        <source>Nothing can be said of it.</source>
        <translation>无从核验。</translation>
    </message>
    <message>
        <source>Intact?</source>
        <translation>完整？</translation>
    </message>
    <message>
        <source>Valid?</source>
        <translation>有效？</translation>
    </message>
    <message>
        <source>Trusted?</source>
        <translation>可信？</translation>
    </message>
    <message>
        <source>Nothing was changed since it was signed.</source>
        <translation>签名之后没有任何改动。</translation>
    </message>
    <message>
        <source>It was not opened, so nobody looked.</source>
        <translation>文件没有打开，无从判断。</translation>
    </message>
    <message>
        <source>There is no signature that could show changes.</source>
        <translation>没有签名，看不出是否被改动。</translation>
    </message>
    <message>
        <source>The signature is made as the rule demands, and its certificate is in date.</source>
        <translation>签名合乎规则，证书在有效期内。</translation>
    </message>
    <message>
        <source>No signature fits the present content.</source>
        <translation>签名与现在的内容对不上。</translation>
    </message>
    <message>
        <source>The signature breaks the rule.</source>
        <translation>签名不合规则。</translation>
    </message>
    <message>
        <source>The file carries the enrolled certificate of {unit}; its content is changed.</source>
        <translation>所附证书是登记过的{unit}证书，但内容已被改动。</translation>
    </message>
    <message>
        <source>It names no certificate.</source>
        <translation>文件里没有签名证书。</translation>
    </message>
    <message>
        <source>The certificate of “{signer}” is not enrolled here.</source>
        <translation>“{signer}”的这张证书没有在本机登记。</translation>
    </message>
    <message>
        <source>{month}/{day} {time}</source>
        <translation>{month}月{day}日 {time}</translation>
    </message>
    <message>
        <source>Intact, valid and trusted; it can be used</source>
        <translation>签名完整、有效、可信，可以采用</translation>
    </message>
    <message>
        <source>Roster of {unit}: {count} decisions to take over</source>
        <translation>{unit}的名册，有 {count} 项可载入</translation>
    </message>
    <message>
        <source>Valid {count}</source>
        <translation>合格 {count}</translation>
    </message>
    <message>
        <source>To look into {count}</source>
        <translation>要处理 {count}</translation>
    </message>
    <message>
        <source>Not needed {count}</source>
        <translation>不再用 {count}</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消 (Esc)</translation>
    </message>
    <message>
        <source>Received files {count}</source>
        <translation>收到文件 {count}</translation>
    </message>
    <message>
        <source>Verify received files</source>
        <translation>核验收到的文件</translation>
    </message>
    <message>
        <source>Verifying {done} of {total}</source>
        <translation>正在核验 {done}/{total}</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Verified on this PC alone: nothing is sent anywhere</source>
        <translation>全部在本机离线核验，不向任何地方发送</translation>
    </message>
    <message>
        <source>Drop PDF and Excel files or whole folders here</source>
        <translation>把收到的 PDF、Excel 或整个文件夹拖到这里</translation>
    </message>
    <message>
        <source>Mail attachments or a USB stick · or choose with Ctrl+I · files are only verified, nothing is taken over</source>
        <translation>邮件附件、U 盘文件都可以 · 也可按 Ctrl+I 选择 · 只核验，不自动接收</translation>
    </message>
    <message>
        <source>{count} files verified in {seconds} s · all of it offline</source>
        <translation>核验 {count} 个文件用时 {seconds} 秒 · 全部离线</translation>
    </message>
    <message>
        <source>Nothing to verify was found there</source>
        <translation>那里没有可核验的文件</translation>
    </message>
    <message>
        <source>Cancelled: none of these files was taken into the list</source>
        <translation>已取消，这批文件没有列入</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>List cleared; the files stay where they are</source>
        <translation>列表已清空，文件仍在原处</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>No file received yet.</source>
        <translation>还没有收到文件。</translation>
    </message>
    <message>
        <source>Nothing was reported last period; there is nothing to carry forward.</source>
        <translation>上期没有填报，没有内容可沿用。</translation>
    </message>
    <message>
        <source>Caught up</source>
        <translation>已补上</translation>
    </message>
    <message>
        <source>tasks not filled in</source>
        <translation>项未填</translation>
    </message>
    <message>
        <source>tasks overdue</source>
        <translation>项逾期</translation>
    </message>
    <message>
        <source>tasks at risk</source>
        <translation>项预警</translation>
    </message>
    <message>
        <source>tasks done</source>
        <translation>项已完成</translation>
    </message>
    <message>
        <source>Office of the province</source>
        <translation>省级单位</translation>
    </message>
    <message>
        <source>Province and {count} cities</source>
        <translation>省本级和 {count} 个市</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>30-digit code: {code}</source>
        <translation>30 位核对码：{code}</translation>
    </message>
    <message>
        <source>{steps}, {days} days at most</source>
        <translation>涉及 {steps}，最长 {days} 天</translation>
    </message>
    <message>
        <source>Indicators below target: {count}</source>
        <translation>{count} 项指标落后</translation>
    </message>
    <message>
        <source>Steps due soon: {count}</source>
        <translation>{count} 步即将到期</translation>
    </message>
    <message>
        <source>Steps done this period: {count}</source>
        <translation>本期新完成 {count} 步</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>钥匙的口令</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>再输一遍新口令</translation>
    </message>
    <message>
        <source>Enrol the key of {unit}</source>
        <translation>登记{unit}的钥匙</translation>
    </message>
    <message>
        <source>The key of {unit} is enrolled already</source>
        <translation>{unit}的钥匙已经登记</translation>
    </message>
    <message>
        <source>{unit} changes its key</source>
        <translation>{unit}更换钥匙</translation>
    </message>
    <message>
        <source>{unit} presents another key</source>
        <translation>{unit}换了一把钥匙</translation>
    </message>
    <message>
        <source>This key of {unit} was revoked</source>
        <translation>{unit}的这把钥匙已作废</translation>
    </message>
    <message>
        <source>Call the unit on a number you know, not on one from the mail. Let it read its 30 digits to you and type what you hear; the key is enrolled only if they are the same.</source>
        <translation>请用您原有的号码打给对方，不要用邮件里的号码。请对方念出它的 30 位数字，您听到什么就输入什么；完全一致才会登记。</translation>
    </message>
    <message>
        <source>There is nothing to do: returns signed with this key are trusted.</source>
        <translation>不用处理：用这把钥匙签名的回报已可信。</translation>
    </message>
    <message>
        <source>The key enrolled so far signed for the new one, so a confirmation is enough. From then on only the new key counts.</source>
        <translation>新钥匙由原来登记的钥匙签名证明，确认即可。此后只认新钥匙。</translation>
    </message>
    <message>
        <source>Nothing proves that the change comes from the unit. Call it, ask why it has another key, let it read the new 30 digits and type what you hear. From then on only the new key counts.</source>
        <translation>没有证据表明更换出自该单位。请打电话问明换钥匙的原因，请对方念出新的 30 位数字，听到什么就输入什么。此后只认新钥匙。</translation>
    </message>
    <message>
        <source>A revoked key is never enrolled again. Ask the unit to make a new one.</source>
        <translation>作废的钥匙不能再登记，请对方另做一把。</translation>
    </message>
    <message>
        <source>Enrol this key</source>
        <translation>登记这把钥匙</translation>
    </message>
    <message>
        <source>Confirm the change</source>
        <translation>确认更换</translation>
    </message>
    <message>
        <source>Enrol the new key</source>
        <translation>登记新钥匙</translation>
    </message>
    <message>
        <source>Key of a unit</source>
        <translation>单位钥匙</translation>
    </message>
    <message>
        <source>Digits heard over the telephone</source>
        <translation>电话里听到的数字</translation>
    </message>
    <message>
        <source>type the digits you hear; spaces do not matter</source>
        <translation>听到什么就输入什么，有无空格都行</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>先挂起</translation>
    </message>
    <message>
        <source>All {count} digits are typed</source>
        <translation>{count} 位已输全</translation>
    </message>
    <message>
        <source>{count} of {all} digits</source>
        <translation>已输入 {count}/{all} 位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name in the certificate</source>
        <translation>证书上的名称</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Enrolled so far</source>
        <translation>原登记钥匙</translation>
    </message>
    <message>
        <source>since</source>
        <translation>登记情况</translation>
    </message>
    <message>
        <source>{day} · valid until {last}</source>
        <translation>{day} 登记 · 有效期至 {last}</translation>
    </message>
    <message>
        <source>The 30 digits of this key</source>
        <translation>这把钥匙的 30 位核对码</translation>
    </message>
    <message>
        <source>Heard over the telephone</source>
        <translation>电话里听到的 30 位数字</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>未登记的钥匙</translation>
    </message>
    <message>
        <source>1. Ask {unit} for its enrolment: it makes it under Menu › This unit&apos;s key… and mails the PDF.
2. Drop the PDF on this window and compare the 30 digits over the telephone.
3. The held files are then verified again by themselves.</source>
        <translation>1. 请{unit}发来登记表：对方在“菜单 › 本单位钥匙…”里制作，用邮件发来 PDF。
2. 把 PDF 拖到本窗口，打电话核对 30 位数字。
3. 登记后，挂起的文件会自动重新核验。</translation>
    </message>
    <message>
        <source>The key of {unit} is not enrolled here</source>
        <translation>{unit}的这把钥匙没有登记</translation>
    </message>
    <message>
        <source>The file is whole, but anyone can make a key that bears this name. It stays held until the key is enrolled.</source>
        <translation>文件是完整的，但谁都能做一把写着这个名字的钥匙。登记之前，文件先挂起。</translation>
    </message>
    <message>
        <source>{indicator}: {value} is more than {other} in {period}, which holds this period</source>
        <translation>“{indicator}”填了 {value}，多于包含本期的 {period} 的 {other}</translation>
    </message>
    <message>
        <source>{indicator}: the base was {before} last period and is {now} now; within one year it stays</source>
        <translation>“{indicator}”的基数上期为 {before}、本期为 {now}，同一年内应当不变</translation>
    </message>
    <message>
        <source>Behind again, and the next steps are those of {period}; name new ones or say why</source>
        <translation>连续两期滞后，下一步举措与 {period} 相同或没有写；请写新举措，或作说明</translation>
    </message>
    <message>
        <source>Behind, but no next steps named</source>
        <translation>选了“滞后”，没有写下一步举措</translation>
    </message>
    <message>
        <source>{indicator}: {value} is less than {other} in {period}, which lies within this period</source>
        <translation>“{indicator}”填了 {value}，少于其中 {period} 的 {other}</translation>
    </message>
    <message>
        <source>{indicator} was to reach {target} by {due} and has not; the status says nothing of it</source>
        <translation>“{indicator}”应于 {due} 达到 {target}，还没有达到，状态却没有反映</translation>
    </message>
    <message>
        <source>{indicator}: {value} is above its bound of {target}</source>
        <translation>“{indicator}”为 {value}，超过上限 {target}</translation>
    </message>
    <message>
        <source>“Continuing” was chosen, but the plan sets {end}, which is past; say why</source>
        <translation>选了“长期坚持”，但方案写明时限 {end} 且已过，请说明原因</translation>
    </message>
    <message>
        <source>Progress names {date}, which lies after this period</source>
        <translation>进展情况里写到 {date}，在本报告期之后</translation>
    </message>
    <message>
        <source>Done, but {indicator} has no figure</source>
        <translation>选了“已完成”，“{indicator}”却没有填数</translation>
    </message>
    <message>
        <source>Not started, and due on {end}; say how it will be done</source>
        <translation>{end} 就到期，还是“未启动”，请说明如何完成</translation>
    </message>
    <message>
        <source>{indicator}: {value} is more than twenty times the target of {target}; check the unit</source>
        <translation>“{indicator}”填了 {value}，超过目标 {target} 的 20 倍，请核对单位或说明</translation>
    </message>
    <message>
        <source>{indicator}: {before} last period, {now} now, ten times as much or as little; check for a slipped digit</source>
        <translation>“{indicator}”上期 {before}、本期 {now}，相差 10 倍以上，请核对位数或说明</translation>
    </message>
    <message>
        <source>Word for word the same as the progress</source>
        <translation>与进展情况一字不差</translation>
    </message>
    <message>
        <source>{indicator}: {value} here, {other} in task {task}; it is the same figure</source>
        <translation>“{indicator}”这里是 {value}，任务 {task} 里是 {other}，应为同一个数</translation>
    </message>
    <message>
        <source>A figure is given, but no evidence attached</source>
        <translation>填了指标数，没有附佐证材料</translation>
    </message>
    <message>
        <source>The same file is attached to {count} steps; check that it shows each of them</source>
        <translation>同一份佐证附在了 {count} 个步骤上，请核对是否都适用</translation>
    </message>
    <message>
        <source>{indicator}: a growth of {value} % is hardly right; check the base</source>
        <translation>“{indicator}”增长 {value}%，过高，请核对基数或说明</translation>
    </message>
    <message>
        <source>{indicator}: the base is missing or 0, so no growth can be computed; enter last year&apos;s figure</source>
        <translation>“{indicator}”的基数没有填或为 0，算不出增长率，请填上年数</translation>
    </message>
    <message>
        <source>No handler named here, though other steps name theirs</source>
        <translation>其他步骤写了经办人，这里没有写</translation>
    </message>
    <message>
        <source>No progress for {count} periods running; say why</source>
        <translation>已连续 {count} 期“本期无进展”，请说明原因</translation>
    </message>
    <message>
        <source>It was to begin on {start} and has not started</source>
        <translation>应于 {start} 启动，还没有启动</translation>
    </message>
    <message>
        <source>Progress has only {length} characters; say what was done</source>
        <translation>进展情况只有 {length} 个字，请写明做了什么</translation>
    </message>
    <message>
        <source>Not applicable for {count} periods running; check whether it ever applies</source>
        <translation>已连续 {count} 期“不适用”，请核对是否一直不适用</translation>
    </message>
    <message>
        <source>{indicator}: {value} {unit} is not a whole number</source>
        <translation>“{indicator}”填了 {value}{unit}，不是整数，请核对或说明</translation>
    </message>
    <message>
        <source>{indicator} is a target for {level} offices; your figure is shown for reference only</source>
        <translation>“{indicator}”是{level}的指标，本单位填的数只作参照</translation>
    </message>
    <message>
        <source>{indicator}: {value} reaches {target}, which is a total over the whole province; enter your own unit&apos;s figure only</source>
        <translation>“{indicator}”填了 {value}，已达全省合计数 {target}；请只填本单位的数，属实请说明</translation>
    </message>
    <message>
        <source>{indicator}: {value} is more than 100 %</source>
        <translation>“{indicator}”填了 {value}，超过 100%</translation>
    </message>
    <message>
        <source>A reason for “not applicable” is still there, but the status is another; delete it or say why it stays</source>
        <translation>状态已不是“不适用”，却还留着不适用的原因；请删去，或说明为何保留</translation>
    </message>
    <message>
        <source>{author} left a remark here that is not done yet</source>
        <translation>{author} 在这里留有审核意见，还没有办结</translation>
    </message>
    <message>
        <source>The same text stands in {count} steps</source>
        <translation>同样的进展情况写在了 {count} 个步骤里</translation>
    </message>
    <message>
        <source>{period}, which lies within this period, says otherwise whether it is done</source>
        <translation>与其中 {period} 所报的是否完成不一致</translation>
    </message>
    <message>
        <source>Support is asked for, but no problem named</source>
        <translation>提出了需协调支持的事项，没有写存在问题</translation>
    </message>
    <message>
        <source>Reported done in an earlier period, but not now; say why</source>
        <translation>以前报告期已报“已完成”，本期又改回，请说明原因</translation>
    </message>
    <message>
        <source>Names the year {year}; the plan runs from {first} to {last}</source>
        <translation>写到 {year} 年，方案期为 {first} 至 {last} 年，请核对</translation>
    </message>
    <message>
        <source>was overdue before and has caught up</source>
        <translation>以前逾期，现已补上</translation>
    </message>
    <message>
        <source>The remark is empty; write what is to be looked at.</source>
        <translation>审核意见是空的，请写明要看什么。</translation>
    </message>
    <message>
        <source>Revision {revision} has left the office already and cannot be withdrawn; make a correction instead.</source>
        <translation>第 {revision} 次修订已经导出，不能撤回，请改做更正。</translation>
    </message>
    <message>
        <source>Something moved in {count} steps; a nil return says that nothing did. Make an ordinary return.</source>
        <translation>有 {count} 个步骤填了进展，不是零报告，请按一般回报签发。</translation>
    </message>
    <message>
        <source>{count} warnings still want a word; answer each before sealing.</source>
        <translation>还有 {count} 条警告没有说明，逐条写明后才能签发。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>{steps} past due, not filled in</source>
        <translation>另有 {steps}过期未填</translation>
    </message>
    <message>
        <source>This unit&apos;s key</source>
        <translation>本单位钥匙</translation>
    </message>
    <message>
        <source>Make the enrolment PDF…</source>
        <translation>制作登记表…</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>改口令…</translation>
    </message>
    <message>
        <source>Back up the key…</source>
        <translation>备份钥匙…</translation>
    </message>
    <message>
        <source>Restore from a copy…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Make or import a key…</source>
        <translation>制作或导入钥匙…</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>还没有钥匙</translation>
    </message>
    <message>
        <source>Make one, import one, or restore a copy.</source>
        <translation>可以新做、导入，或从备份恢复。</translation>
    </message>
    <message>
        <source>Make the enrolment PDF</source>
        <translation>制作登记表</translation>
    </message>
    <message>
        <source>Enrolment (*.pdf)</source>
        <translation>登记表 (*.pdf)</translation>
    </message>
    <message>
        <source>The enrolment presents this key to the superior office: mail the PDF, then read the 30 digits to it over the telephone.</source>
        <translation>登记表用来向上级登记这把钥匙：把 PDF 发给上级，再在电话里把 30 位数字念给对方听。</translation>
    </message>
    <message>
        <source>Sign and write</source>
        <translation>签名并保存</translation>
    </message>
    <message>
        <source>The key stays the same, so nobody has to enrol it again. Copies made before keep the old passphrase.</source>
        <translation>钥匙不变，不必重新登记。以前的备份仍用旧口令。</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>改口令</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>口令已更改。</translation>
    </message>
    <message>
        <source>Where should the copy go? Best on a stick that is locked away.</source>
        <translation>备份存到哪里？最好是锁起来的 U 盘</translation>
    </message>
    <message>
        <source>Restore from a copy</source>
        <translation>从备份恢复钥匙</translation>
    </message>
    <message>
        <source>Key files (*.pdkey)</source>
        <translation>钥匙文件 (*.pdkey)</translation>
    </message>
    <message>
        <source>Type the passphrase that the key had when the copy was made.</source>
        <translation>请输入制作备份时的口令。</translation>
    </message>
    <message>
        <source>The key was restored; what it signed before stays as it is.</source>
        <translation>钥匙已恢复，以前签的文件照常有效。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Read these digits, group by group, to the superior office when it telephones; it calls you, not you it.</source>
        <translation>上级打来电话核对时，请按组念出这些数字；应由上级打给您。</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不载入</translation>
    </message>
    <message>
        <source>No key is enrolled for the unit yet; this one will be</source>
        <translation>该单位还没有登记钥匙，将登记这一把</translation>
    </message>
    <message>
        <source>This key takes the place of {old}</source>
        <translation>将取代 {old}</translation>
    </message>
    <message>
        <source>What arrives from now on no longer counts</source>
        <translation>从现在起收到的不再认可</translation>
    </message>
    <message>
        <source>It stands here as the roster says already</source>
        <translation>本机已与名册一致</translation>
    </message>
    <message>
        <source>Roster of keys</source>
        <translation>钥匙名册</translation>
    </message>
    <message>
        <source>Decisions of the roster</source>
        <translation>名册内容</translation>
    </message>
    <message>
        <source>Take over {count} decisions</source>
        <translation>载入 {count} 项</translation>
    </message>
    <message>
        <source>It is signed with the enrolled key of {unit}, which is above this office.</source>
        <translation>由登记过的上级{unit}签名。</translation>
    </message>
    <message>
        <source>It is not signed by an enrolled office above this one: call {unit}, let it read its 30 digits and type what you hear.</source>
        <translation>签名的不是登记过的上级：请打电话给{unit}，请对方念出 30 位数字，听到什么就输入什么。</translation>
    </message>
    <message>
        <source>Roster of {unit}</source>
        <translation>{unit}的钥匙名册</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>制作于 {day}</translation>
    </message>
    <message>
        <source>valid until {last}</source>
        <translation>有效期至 {last}</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已更换</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Enrolled on {day}</source>
        <translation>登记于 {day}</translation>
    </message>
    <message>
        <source>Compared by telephone on {day}</source>
        <translation>电话核对于 {day}</translation>
    </message>
    <message>
        <source>Its former key signed for it, confirmed on {day}</source>
        <translation>原钥匙签名证明，确认于 {day}</translation>
    </message>
    <message>
        <source>Taken over from a roster on {day}</source>
        <translation>由名册载入于 {day}</translation>
    </message>
    <message>
        <source>Put off on {day}; nothing it signed is trusted</source>
        <translation>{day} 挂起，它签的文件暂不采信</translation>
    </message>
    <message>
        <source>What arrived from {day} on no longer counts</source>
        <translation>{day} 起收到的不再认可</translation>
    </message>
    <message>
        <source>Trusted keys</source>
        <translation>已信任的钥匙</translation>
    </message>
    <message>
        <source>Keys of units</source>
        <translation>各单位的钥匙</translation>
    </message>
    <message>
        <source>Compare and enrol…</source>
        <translation>核对并登记…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export roster…</source>
        <translation>导出名册…</translation>
    </message>
    <message>
        <source>No key is enrolled yet. Drop a unit&apos;s enrolment PDF on the window to begin.</source>
        <translation>还没有登记钥匙。把某单位的登记表 PDF 拖到窗口上即可开始。</translation>
    </message>
    <message>
        <source>Revoke the key of {unit}? What it signed and what arrives from now on is refused, whatever date it bears; what has arrived before stays valid. This cannot be taken back: the unit then needs a new key.</source>
        <translation>要作废“{unit}”的这把钥匙吗？从现在起，凡用它签名、此后才收到的文件一律拒收，不论写的是哪天；此前已收到的仍然有效。作废不能撤回，对方须另做一把钥匙。</translation>
    </message>
    <message>
        <source>Export roster</source>
        <translation>导出名册</translation>
    </message>
    <message>
        <source>Signed roster (*.pdf)</source>
        <translation>签名名册 (*.pdf)</translation>
    </message>
    <message>
        <source>Sign the roster</source>
        <translation>给名册签名</translation>
    </message>
    <message>
        <source>The roster lists every key enrolled or revoked here. Offices below can take it over from you.</source>
        <translation>名册列出本机登记和作废的全部钥匙，下级单位可以直接载入。</translation>
    </message>
    <message>
        <source>Returns signed with an enrolled key are trusted. A roster of another office is loaded by dropping it on the window.</source>
        <translation>用登记过的钥匙签名的回报可信。要载入别的单位的名册，把它拖到窗口上即可。</translation>
    </message>
    <message>
        <source>One-page brief</source>
        <translation>一页简报</translation>
    </message>
    <message>
        <source>Save the one-page brief</source>
        <translation>保存一页简报</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print the overview…</source>
        <translation>打印总览…</translation>
    </message>
    <message>
        <source>{office} · {period} overview</source>
        <translation>{office}&#x3000;{period}总览</translation>
    </message>
    <message>
        <source>Fingerprint {fingerprint}</source>
        <translation>指纹 {fingerprint}</translation>
    </message>
    <message>
        <source>enrolment_{code}_{unit}</source>
        <translation>登记表_{code}_{unit}</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>key roster</source>
        <translation>钥匙名册</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Every byte is as it was signed; whoever changes one character is found out.</source>
        <translation>签名之后一个字节都没有改动，改一个字也看得出来。</translation>
    </message>
    <message>
        <source>The signature is of the kind this program makes, and its certificate was in date.</source>
        <translation>签名合乎本程序的规则，证书在有效期内。</translation>
    </message>
    <message>
        <source>The certificate is that of the unit, compared with it over the telephone once.</source>
        <translation>证书确是该单位的，并已在电话里核对登记。</translation>
    </message>
    <message>
        <source>Each file gets three answers</source>
        <translation>每个文件回答三个问题</translation>
    </message>
    <message>
        <source>It was changed after it was signed.</source>
        <translation>签名之后文件被改动过。</translation>
    </message>
    <message>
        <source>“{sheet}” {cell}: “{old}” became “{new}”</source>
        <translation>“{sheet}”{cell} 由“{old}”改为“{new}”</translation>
    </message>
    <message>
        <source>Task {task}: “{field}” was changed</source>
        <translation>任务 {task} 的“{field}”被改动</translation>
    </message>
    <message>
        <source>{first}, and {count} more</source>
        <translation>{first}，另有 {count} 处</translation>
    </message>
    <message>
        <source>Printed {date}</source>
        <translation>打印于 {date}</translation>
    </message>
    <message>
        <source>Files shown</source>
        <translation>显示哪些文件</translation>
    </message>
    <message>
        <source>Its key is not enrolled here; compare the 30 digits over the telephone</source>
        <translation>这把钥匙没有登记，请电话核对 30 位数字</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Answer {count} warnings…</source>
        <translation>说明 {count} 条警告…</translation>
    </message>
    <message>
        <source>Answer the warnings</source>
        <translation>说明警告</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>保存说明</translation>
    </message>
    <message>
        <source>Each warning asks for a word: why it is so, or what was checked. It is printed beside the step.</source>
        <translation>每条警告请写一句说明：为何如此，或核对了什么。说明会印在该步骤旁。</translation>
    </message>
    <message>
        <source>Why it is so, or what was checked</source>
        <translation>为何如此，或核对了什么</translation>
    </message>
    <message>
        <source>The change of key claims the word of {unit}&apos;s confirmed key, but that key did not sign it: it is forged. Tell the unit by telephone.</source>
        <translation>换钥匙的声明说有“{unit}”原钥匙的签名，但签名对不上，属于伪造。请打电话告知该单位。</translation>
    </message>
    <message>
        <source>To confirm {unit}&apos;s key, type the 30 digits that the unit reads over the telephone.</source>
        <translation>要登记“{unit}”的钥匙，请输入对方在电话里念出的30位核对码。</translation>
    </message>
    <message>
        <source>It is vouched for by a key that expired on {not_after}, which counts for nothing; compare the code over the telephone.</source>
        <translation>为它作证的旧钥匙已于 {not_after} 到期，作证无效，请打电话核对核对码。</translation>
    </message>
    <message>
        <source>It is vouched for by a key that was revoked on {since}, which counts for nothing; compare the code over the telephone.</source>
        <translation>为它作证的旧钥匙已于 {since} 作废，作证无效，请打电话核对核对码。</translation>
    </message>
    <message>
        <source>It is vouched for by a key that is not the unit&apos;s confirmed one here, which counts for nothing; compare the code over the telephone.</source>
        <translation>为它作证的旧钥匙不是本机登记的那一把，作证无效，请打电话核对核对码。</translation>
    </message>
    <message>
        <source>The enrolment was written to {path}. When the superior office telephones, read it this code: {code}</source>
        <translation>登记表已写入 {path}。上级来电核对时，请念这个核对码：{code}</translation>
    </message>
    <message>
        <source>Name this office&apos;s unit first, then make its enrolment.</source>
        <translation>请先选定本单位，再制作登记表。</translation>
    </message>
    <message>
        <source>{unit}&apos;s former key vouches for this one; confirm the change to carry it out.</source>
        <translation>“{unit}”的原钥匙已为新钥匙签名证明，请确认更换后再执行。</translation>
    </message>
    <message>
        <source>The file is no key enrolment this program made; ask the unit for the signed PDF itself.</source>
        <translation>该文件不是本程序制作的钥匙登记文件，请对方直接发送已签名的 PDF。</translation>
    </message>
    <message>
        <source>The file presents another certificate than the one it is signed with ({signer}); it is forged. Tell the unit by telephone.</source>
        <translation>文件里登记的证书与签名所用的证书（{signer}）不是同一个，属于伪造。请打电话告知该单位。</translation>
    </message>
    <message>
        <source>The file names the unit “{claimed}”; by its code it is {unit}. The code decides; be sure that you telephone the right office.</source>
        <translation>文件里写的名称是“{claimed}”，按单位代码是“{unit}”。以代码为准，打电话时请认准单位。</translation>
    </message>
    <message>
        <source>The certificate was made for the unit with the code {unit_code}, not for {unit}; ask {unit} for its own enrolment.</source>
        <translation>证书是为代码 {unit_code} 的单位制作的，不是“{unit}”的，请“{unit}”用自己的钥匙重新制作登记表。</translation>
    </message>
    <message>
        <source>This certificate is confirmed for {unit} already; one key cannot speak for two units.</source>
        <translation>这张证书已登记给“{unit}”，一把钥匙不能给两个单位用。</translation>
    </message>
    <message>
        <source>This key of {unit} was revoked or replaced here and cannot be confirmed again; ask the unit to make a new one.</source>
        <translation>“{unit}”的这把钥匙在本机已作废或已被更换，不能再登记，请对方新做一把钥匙。</translation>
    </message>
    <message>
        <source>The former key and the new one are the same; choose the key file that was put aside.</source>
        <translation>选的旧钥匙就是现在这把，请选换下来的那个旧钥匙文件。</translation>
    </message>
    <message>
        <source>The directory has no unit with the code {unit_code} (“{name}”); check with the sender which unit it is.</source>
        <translation>单位目录里没有代码 {unit_code}（“{name}”），请与发送方核实是哪个单位。</translation>
    </message>
    <message>
        <source>This is a unit&apos;s key enrolment, not a return; open it under “Trust”, compare the 30-digit code over the telephone, and confirm it there.</source>
        <translation>这是签名钥匙登记表，不是回报；请在“钥匙登记”里打开，打电话核对30位数字后确认。</translation>
    </message>
    <message>
        <source>This is a return, not what was asked for here; drop it on the window to verify it.</source>
        <translation>这是一份回报，不是钥匙登记文件；要核验请拖入窗口。</translation>
    </message>
    <message>
        <source>This is a roster of keys, not a return; open it under “Trust” to see what it would change.</source>
        <translation>这是签名钥匙登记名册，不是回报；请在“钥匙登记”里打开，查看将有哪些变动。</translation>
    </message>
    <message>
        <source>{unit}&apos;s key has been revoked since {since}.</source>
        <translation>“{unit}”的这把钥匙已于 {since} 作废，不必重复。</translation>
    </message>
    <message>
        <source>held since {since}, not confirmed</source>
        <translation>{since} 起暂存，待确认</translation>
    </message>
    <message>
        <source>trusted since {since}</source>
        <translation>有效，{since} 登记</translation>
    </message>
    <message>
        <source>no longer counts for what arrived from {since} on</source>
        <translation>{since} 起收到的文件不再采信</translation>
    </message>
    <message>
        <source>{unit}&apos;s key is not held: what was decided is not forgotten. Revoke it if it should not count.</source>
        <translation>“{unit}”的这把钥匙不在暂存状态，已作的决定不能删除；如不应再采信，请作废。</translation>
    </message>
    <message>
        <source>{day} is in the future; give the day when the word of it arrived, or leave it out for now.</source>
        <translation>{day} 还没有到，请填收到作废通知的日期，或不填（以现在为准）。</translation>
    </message>
    <message>
        <source>No key with this fingerprint is kept here: {fingerprint}. Look it up in the list.</source>
        <translation>本机没有这个指纹的钥匙：{fingerprint}。请在列表里核对。</translation>
    </message>
    <message>
        <source>will replace the key trusted now</source>
        <translation>将替换现有钥匙</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>will be trusted</source>
        <translation>将登记</translation>
    </message>
    <message>
        <source>will no longer count</source>
        <translation>将作废</translation>
    </message>
    <message>
        <source>This roster is not signed by a superior whose key is confirmed here; type the 30 digits that {unit} reads over the telephone.</source>
        <translation>这份名册不是由本机已登记的上级签名的，请输入“{unit}”在电话里念出的30位核对码。</translation>
    </message>
    <message>
        <source>{count} keys were taken over from the roster.</source>
        <translation>已按名册变动 {count} 把钥匙。</translation>
    </message>
    <message>
        <source>The roster was written to {path}. To whom does not know this office&apos;s key yet, read this code over the telephone: {code}</source>
        <translation>名册已写入 {path}。对方如未登记本单位的钥匙，来电核对时请念核对码：{code}</translation>
    </message>
    <message>
        <source>{unit} does not report to {issuer}, whose roster cannot speak for it; left out.</source>
        <translation>“{unit}”不归“{issuer}”管，该名册不能替它登记，不载入。</translation>
    </message>
    <message>
        <source>The certificate belongs to another unit than {unit}; left out.</source>
        <translation>证书不是“{unit}”的，不载入。</translation>
    </message>
    <message>
        <source>{unit}&apos;s key was revoked here and is not taken over again.</source>
        <translation>“{unit}”的这把钥匙在本机已作废，不再载入。</translation>
    </message>
    <message>
        <source>The directory has no unit with the code {unit_code}; left out.</source>
        <translation>单位目录里没有代码 {unit_code}，不载入。</translation>
    </message>
    <message>
        <source>{unit}&apos;s roster would change {count} keys here; nothing has changed yet. Its issuer&apos;s code is {code}</source>
        <translation>载入“{unit}”的名册将变动 {count} 把钥匙，目前尚未变动。出具单位的核对码是 {code}</translation>
    </message>
    <message>
        <source>{unit} changes its key, and its confirmed former key vouches for the new one. Confirm the change.</source>
        <translation>“{unit}”更换钥匙，本机登记的原钥匙已为新钥匙签名证明，请确认更换。</translation>
    </message>
    <message>
        <source>{unit} presents another key than the confirmed one, and nothing proves the change. Telephone the unit and compare the code, as for a new one: {code}</source>
        <translation>“{unit}”的钥匙与本机登记的不是同一把，也没有原钥匙证明。请打电话，像首次登记一样核对核对码：{code}</translation>
    </message>
    <message>
        <source>{unit}&apos;s key is confirmed already; nothing is to be done.</source>
        <translation>“{unit}”的这把钥匙已登记，无需再办。</translation>
    </message>
    <message>
        <source>{unit} presents its key for the first time. Telephone the unit with a number you already have, let it read its code, and type what you hear; the certificate&apos;s own is {code}</source>
        <translation>“{unit}”首次登记钥匙。请用自己通讯录里的号码打电话给对方，由对方念核对码，照听到的输入；本证书的核对码是 {code}</translation>
    </message>
    <message>
        <source>This key of {unit} was revoked or replaced here; it cannot be confirmed again.</source>
        <translation>“{unit}”的这把钥匙在本机已作废或已被更换，不能再登记。</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Not the same as “no progress”</source>
        <translation>不同于“本期无进展”“不适用”</translation>
    </message>
    <message>
        <source>Passphrase of the signing key: </source>
        <translation>签名钥匙的口令：</translation>
    </message>
    <message>
        <source>Passphrase of the former key: </source>
        <translation>原钥匙的口令：</translation>
    </message>
    <message>
        <source>Another program wrote every page anew, so what was changed cannot be told. Ask for the original file.</source>
        <translation>各页均被其他软件重新生成，无法指出改动之处。请对方发送未经另存的原文件。</translation>
    </message>
    <message>
        <source>Passphrase of the former key</source>
        <translation>旧钥匙的口令</translation>
    </message>
    <message>
        <source>may be left empty; with it the former key signs for this one</source>
        <translation>可以不填；填了就由旧钥匙签名证明这次更换，上级确认即可</translation>
    </message>
    <message>
        <source>The passphrase of the former key is wrong; type it again, or leave it empty and let the code be compared.</source>
        <translation>旧钥匙的口令不对，请重新输入；也可以不填，改由上级核对 30 位数字。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>New</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差别</translation>
    </message>
    <message>
        <source>The entries as they stand now</source>
        <translation>现在的填报内容</translation>
    </message>
    <message>
        <source>{which} return to compare</source>
        <translation>要对照的回报（{which}）</translation>
    </message>
    <message>
        <source>Filter by task, field or text</source>
        <translation>按任务、字段或文字筛选</translation>
    </message>
    <message>
        <source>Filter the differences</source>
        <translation>筛选差别</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>{shown} of {count} places</source>
        <translation>{count} 处中的 {shown} 处</translation>
    </message>
    <message>
        <source>Nothing that differs holds this text.</source>
        <translation>有差别的地方都不含这段文字。</translation>
    </message>
    <message>
        <source>The entries still say what this return says.</source>
        <translation>填报内容与这份回报一致，没有改动。</translation>
    </message>
    <message>
        <source>The two say the same.</source>
        <translation>两份内容相同，没有差别。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Note on {field}</source>
        <translation>批注（{field}）</translation>
    </message>
    <message>
        <source>Word on {field}</source>
        <translation>说明（{field}）</translation>
    </message>
    <message>
        <source>The return as a whole</source>
        <translation>整份回报</translation>
    </message>
    <message>
        <source>List them</source>
        <translation>列出</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>打开 PDF</translation>
    </message>
    <message>
        <source>Open Excel</source>
        <translation>打开 Excel</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>换文件夹查找…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>{count} places changed since sealing</source>
        <translation>签发后有 {count} 处改动</translation>
    </message>
    <message>
        <source>Digest (SHA-256)</source>
        <translation>摘要（SHA-256）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Not exported yet</source>
        <translation>尚未导出</translation>
    </message>
    <message>
        <source>{stem} · PDF, Excel, e-mail draft</source>
        <translation>{stem} · PDF、Excel、邮件草稿</translation>
    </message>
    <message>
        <source>{stem} · none of the files is in {folder}</source>
        <translation>{stem} · 文件都不在 {folder}</translation>
    </message>
    <message>
        <source>{stem} · {count} of the files are missing</source>
        <translation>{stem} · 缺 {count} 个文件</translation>
    </message>
    <message>
        <source>Sealed, not exported</source>
        <translation>已封存，未导出</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>{type} · revision {revision}</source>
        <translation>{type} · 修订{revision}</translation>
    </message>
    <message>
        <source>Returns of this office</source>
        <translation>本单位的回报</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>回报</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>更改记录</translation>
    </message>
    <message>
        <source>{shown} of {total} changes</source>
        <translation>{total} 处更改中的 {shown} 处</translation>
    </message>
    <message>
        <source>No change is like that.</source>
        <translation>没有符合条件的更改。</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>还没有任何更改。</translation>
    </message>
    <message>
        <source>Export the change log</source>
        <translation>导出更改记录</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>全部报告期</translation>
    </message>
    <message>
        <source>Filter by any word of a line</source>
        <translation>按任意文字筛选</translation>
    </message>
    <message>
        <source>Filter the change log</source>
        <translation>筛选更改记录</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标数值</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>沿用上期</translation>
    </message>
    <message>
        <source>Prefilled from shorter periods</source>
        <translation>由短周期预填</translation>
    </message>
    <message>
        <source>Nil return filled in</source>
        <translation>填成零报告</translation>
    </message>
    <message>
        <source>Word on a warning</source>
        <translation>对警告的说明</translation>
    </message>
    <message>
        <source>Reviewer&apos;s remark</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Unit and people</source>
        <translation>单位和人员</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>报送时限</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Key enrolled</source>
        <translation>登记密钥</translation>
    </message>
    <message>
        <source>Key put off</source>
        <translation>暂缓密钥</translation>
    </message>
    <message>
        <source>Key forgotten</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>吊销密钥</translation>
    </message>
    <message>
        <source>File received</source>
        <translation>收到文件</translation>
    </message>
    <message>
        <source>Roster taken over</source>
        <translation>采用名册</translation>
    </message>
    <message>
        <source>File kept</source>
        <translation>存入文件</translation>
    </message>
    <message>
        <source>Plan kept</source>
        <translation>存入文件通知</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标数值</translation>
    </message>
    <message>
        <source>Words on warnings</source>
        <translation>预警说明</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>报送时限</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>From</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{count} returns of this office</source>
        <translation>本单位共有 {count} 份回报</translation>
    </message>
    <message>
        <source>Files not here</source>
        <translation>文件不在</translation>
    </message>
    <message>
        <source>Files incomplete</source>
        <translation>文件不全</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>去审核签发</translation>
    </message>
    <message>
        <source>No return has been signed yet; review and sign {period} first.</source>
        <translation>还没有签发过回报；请先审核并签发{period}。</translation>
    </message>
    <message>
        <source>{name} was sealed and not exported. Withdrawing frees its entries; the next signature takes its revision and number over. Files of it cannot be made any more.</source>
        <translation>{name}已封存、尚未导出。撤回后填报内容可以再改，下一次签发沿用它的修订号和流水号；这份回报不能再导出文件。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Corrected since</source>
        <translation>已被更正</translation>
    </message>
    <message>
        <source>Go to {field}</source>
        <translation>前往{field}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标记已处理</translation>
    </message>
    <message>
        <source>Add a remark</source>
        <translation>添加审核意见</translation>
    </message>
    <message>
        <source>What is to be looked at in “{field}”?</source>
        <translation>“{field}”需要核对什么？</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>To be seen to</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Part {part} is nested far deeper than in any return; it was not opened. Ask for the original file.</source>
        <translation>文件内部 {part} 的嵌套层数异常，没有打开。请重新发送原文件。</translation>
    </message>
    <message>
        <source>Find plan, units and fonts</source>
        <translation>找到方案、单位和字体</translation>
    </message>
    <message>
        <source>Bring a store of the first version up to date</source>
        <translation>把第一版的本地库升级到当前版本</translation>
    </message>
    <message>
        <source>Record sample data in a new store</source>
        <translation>在新的本地库里记录示例数据</translation>
    </message>
    <message>
        <source>Seal, draw, sign and read back a return</source>
        <translation>封存、绘制、签名并回读一份回报</translation>
    </message>
    <message>
        <source>Verify it in a process of its own</source>
        <translation>在单独的进程里核验</translation>
    </message>
    <message>
        <source>Refuse it with one byte changed</source>
        <translation>改动一个字节后拒收</translation>
    </message>
    <message>
        <source>Read a notice as text and as a Word file</source>
        <translation>读懂一份文本和一份 Word 文件的通知</translation>
    </message>
    <message>
        <source>Draw the window&apos;s views</source>
        <translation>绘制窗口各页面</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Task carried forward</source>
        <translation>沿用整个任务</translation>
    </message>
    <message>
        <source>All unchanged carried forward</source>
        <translation>沿用本期全部未填</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>carrying the task forward</source>
        <translation>沿用整个任务</translation>
    </message>
    <message>
        <source>carrying all unchanged forward</source>
        <translation>沿用本期全部未填</translation>
    </message>
    <message>
        <source>filling from shorter periods</source>
        <translation>由短报告期预填</translation>
    </message>
    <message>
        <source>nil return</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>word on a warning</source>
        <translation>对警告的说明</translation>
    </message>
    <message>
        <source>note or star</source>
        <translation>批注或星标</translation>
    </message>
    <message>
        <source>unit and people</source>
        <translation>单位和人员</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>示例数据</translation>
    </message>
    <message>
        <source>sealing</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>withdrawal</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>enrolling a key</source>
        <translation>登记密钥</translation>
    </message>
    <message>
        <source>putting a key off</source>
        <translation>搁置密钥</translation>
    </message>
    <message>
        <source>forgetting a key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>revoking a key</source>
        <translation>吊销密钥</translation>
    </message>
    <message>
        <source>receiving a file</source>
        <translation>接收文件</translation>
    </message>
    <message>
        <source>taking over a roster</source>
        <translation>采用名册</translation>
    </message>
    <message>
        <source>The table ends above this row; paste further up.</source>
        <translation>表格到不了这一行，请往上一些再粘贴。</translation>
    </message>
    <message>
        <source>The table ends left of this column; paste further to the left.</source>
        <translation>表格到不了这一列，请往左一些再粘贴。</translation>
    </message>
    <message>
        <source>A merged cell lies over this one; unmerge it in Excel, or fill this one in by hand.</source>
        <translation>这一格被合并单元格盖住了。请先在 Excel 里取消合并，或者手工填这一格。</translation>
    </message>
    <message>
        <source>“{text}” is not enough: write both numbers, as in 62/100; the rate is computed from them.</source>
        <translation>只有“{text}”不够：请把两个数都写上，如 62/100，完成率由程序计算。</translation>
    </message>
    <message>
        <source>This step has no indicator; write it into the progress instead.</source>
        <translation>这一步没有指标，请写进“进展情况”。</translation>
    </message>
    <message>
        <source>The row names no task; write its number into the first column.</source>
        <translation>这一行没写是哪项任务，请在序号列写上任务序号。</translation>
    </message>
    <message>
        <source>No step of this task that is to be filled in is worded so; compare the wording, or show all steps.</source>
        <translation>这项任务本期要填的步骤里没有这样写的，请核对步骤文字，或先勾选“含本期不用填的”。</translation>
    </message>
    <message>
        <source>No task to be filled in has this number or wording; compare it with the table.</source>
        <translation>本期要填的任务里没有这个序号或文字，请与表格核对。</translation>
    </message>
    <message>
        <source>There is no table in this file that could be filled in from.</source>
        <translation>这个文件里没有可以填入的表格。</translation>
    </message>
    <message>
        <source>This is no Excel file (.xlsx); save it as .xlsx in Excel or WPS and choose it again.</source>
        <translation>这不是 Excel 文件（.xlsx）。请在 Excel 或 WPS 里另存为 .xlsx，再重新选择。</translation>
    </message>
    <message>
        <source>“{text}” is more than one number; this indicator counts, so write one.</source>
        <translation>“{text}”不止一个数。这项指标只计个数，请写一个数。</translation>
    </message>
    <message>
        <source>This column only shows; it cannot be filled in.</source>
        <translation>这一列只供查看，不能填。</translation>
    </message>
    <message>
        <source>This is more than a table of {rows} rows and {columns} columns; copy only what is to be filled in.</source>
        <translation>内容超过 {rows} 行或 {columns} 列，请只复制要填的部分。</translation>
    </message>
    <message>
        <source>These are more figures than the {count} indicators of this step.</source>
        <translation>数值比这一步的 {count} 项指标还多。</translation>
    </message>
    <message>
        <source>Another cell of the block says something else about the same thing.</source>
        <translation>同一处在这批内容里有两种写法，这一格未采用。</translation>
    </message>
    <message>
        <source>“{text}” is no status; choose one from the list.</source>
        <translation>“{text}”不是状态，请从列表里选一个。</translation>
    </message>
    <message>
        <source>The task has several steps and the row does not say which; name the step too.</source>
        <translation>这项任务有几个步骤，这一行没写是哪一步，请把推进步骤也写上。</translation>
    </message>
    <message>
        <source>Many cells</source>
        <translation>批量填写</translation>
    </message>
    <message>
        <source>{field} holds an invisible character ({character}) after “{before}”; delete it there.</source>
        <translation>“{field}”里“{before}”的后面有一个看不见的字符（{character}），打印不出来；请把它删掉。</translation>
    </message>
    <message>
        <source>{field} begins with an invisible character ({character}); delete it.</source>
        <translation>“{field}”的开头有一个看不见的字符（{character}），打印不出来；请把它删掉。</translation>
    </message>
    <message>
        <source>filling in many cells</source>
        <translation>批量填写</translation>
    </message>
    <message>
        <source>Reporting period</source>
        <translation>报告期</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Return it replaces</source>
        <translation>被更正的回报</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <source>Remark of {author}: {text}</source>
        <translation>审核意见（{author}）：{text}</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>写说明…</translation>
    </message>
    <message>
        <source>{finding} Explained: {word}</source>
        <translation>{finding}；已说明：{word}</translation>
    </message>
    <message>
        <source>Note or star on this field</source>
        <translation>给本栏加批注或星标</translation>
    </message>
    <message>
        <source>History of this field</source>
        <translation>本栏历史</translation>
    </message>
    <message>
        <source>History: {field}</source>
        <translation>历史：{field}</translation>
    </message>
    <message>
        <source>Note or star: {field} (Ctrl+M)</source>
        <translation>批注或星标：{field}（Ctrl+M）</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已标星</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>For whoever reads the return: it is printed beside the step and travels with the file.</source>
        <translation>写给看回报的人：随文件上报，并印在该步骤旁。</translation>
    </message>
    <message>
        <source>Note or star: {field}</source>
        <translation>批注或星标：{field}</translation>
    </message>
    <message>
        <source>Star: draw attention to this value</source>
        <translation>标星：请看回报的人注意这一项</translation>
    </message>
    <message>
        <source>Note, may stay empty with a star</source>
        <translation>批注内容，只标星可不写</translation>
    </message>
    <message>
        <source>Why it is so, or what was checked. It is printed beside the step.</source>
        <translation>写明为什么如此，或核对了什么。会印在该步骤旁。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最后修改</translation>
    </message>
    <message>
        <source>Nothing was ever entered here.</source>
        <translation>这一栏还没有填过。</translation>
    </message>
    <message>
        <source>{field} of the return: signed as “{old}”, changed to “{new}”.</source>
        <translation>回报的“{field}”被改动：签名时为“{old}”，现为“{new}”。</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>有检查意见</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>推进步骤</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>灯</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>累计完成</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>上期进展</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Page {page}, task {task}, {column}: “{old}” became “{new}”</source>
        <translation>第 {page} 页任务 {task}“{column}”：“{old}”改为“{new}”</translation>
    </message>
    <message>
        <source>“{field}” of the return was changed</source>
        <translation>回报的“{field}”被改动</translation>
    </message>
    <message>
        <source>No step of this task is both unfilled and reported last period.</source>
        <translation>本任务没有“上期已报、本期未填”的步骤。</translation>
    </message>
    <message>
        <source>No step of this period is both unfilled and reported last period.</source>
        <translation>本期没有“上期已报、本期未填”的步骤。</translation>
    </message>
    <message>
        <source>Carry {count} steps</source>
        <translation>沿用 {count} 个步骤</translation>
    </message>
    <message>
        <source>{tasks} and {count} more</source>
        <translation>{tasks} 等，另有 {count} 个</translation>
    </message>
    <message>
        <source>{count} steps are not filled in for {period} and were reported last period: tasks {tasks}. Status, texts and figures are taken over as they were; one undo takes all of it back.</source>
        <translation>{period}有 {count} 个步骤上期已报、本期未填：任务 {tasks}。状态、文字和数字将照上期填入；撤销一次可全部收回。</translation>
    </message>
    <message>
        <source>Carry the whole task forward</source>
        <translation>沿用整个任务</translation>
    </message>
    <message>
        <source>Remark on this field</source>
        <translation>对本栏写审核意见</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴截图</translation>
    </message>
    <message>
        <source>Paste a screenshot or files from the clipboard (Ctrl+V)</source>
        <translation>粘贴剪贴板里的截图或文件（Ctrl+V）</translation>
    </message>
    <message>
        <source>The clipboard holds neither a picture nor files. Take a screenshot first (on Windows: Win+Shift+S), then paste.</source>
        <translation>剪贴板里没有图片或文件。请先截图（Windows 按 Win+Shift+S），再粘贴。</translation>
    </message>
    <message>
        <source>Making {number} of {total} ready…</source>
        <translation>正在处理第 {number} 份，共 {total} 份…</translation>
    </message>
    <message>
        <source>None of these {count} files was added.</source>
        <translation>这 {count} 份一份也没有加入。</translation>
    </message>
    <message>
        <source>Drop files here, or paste with Ctrl+V</source>
        <translation>把文件拖到这里，或按 Ctrl+V 粘贴</translation>
    </message>
    <message>
        <source>Pictures (PNG, JPEG, BMP, WebP, GIF), PDF, Word, Excel, WPS, text. The originals stay as they are: what is attached is a copy, pictures smaller and without place, camera or person.</source>
        <translation>可以放图片（PNG、JPEG、BMP、WebP、GIF）、PDF、Word、Excel、WPS、文本。原文件不会改动：存入的是副本，图片会缩小，并去掉拍摄地点、相机、人员等信息。</translation>
    </message>
    <message>
        <source>pictures are shrunk; place and camera are removed</source>
        <translation>图片自动缩小，并去掉拍摄地点等信息</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Say what it shows…</source>
        <translation>写说明…</translation>
    </message>
    <message>
        <source>Link to other milestones…</source>
        <translation>关联到其他步骤…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Click to preview</source>
        <translation>点击预览</translation>
    </message>
    <message>
        <source>What to do with {name}</source>
        <translation>对 {name} 的操作</translation>
    </message>
    <message>
        <source>shared by {count} more</source>
        <translation>另有{count}个步骤共用</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>季报</translation>
    </message>
    <message>
        <source>Half-yearly</source>
        <translation>半年报</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>Length of period</source>
        <translation>报告期类型</translation>
    </message>
    <message>
        <source>Show {count} older ones</source>
        <translation>再显示更早的 {count} 条</translation>
    </message>
    <message>
        <source>Reading the change log…</source>
        <translation>正在读取更改记录…</translation>
    </message>
    <message>
        <source>All unfilled…</source>
        <translation>本期全部未填…</translation>
    </message>
    <message>
        <source>Carry all unfilled steps of the period forward</source>
        <translation>沿用本期全部未填的步骤</translation>
    </message>
    <message>
        <source>Fit {count}</source>
        <translation>可填入 {count}</translation>
    </message>
    <message>
        <source>Would overwrite {count}</source>
        <translation>会覆盖 {count}</translation>
    </message>
    <message>
        <source>Do not fit {count}</source>
        <translation>放不进去 {count}</translation>
    </message>
    <message>
        <source>Preview before filling in</source>
        <translation>填入前预览</translation>
    </message>
    <message>
        <source>Overwrite all</source>
        <translation>全部覆盖</translation>
    </message>
    <message>
        <source>Copy what is left</source>
        <translation>复制没填入的</translation>
    </message>
    <message>
        <source>{count} cells were filled in; {left} were not.</source>
        <translation>已填入 {count} 处，还有 {left} 处没有填入。</translation>
    </message>
    <message>
        <source>Copy what is left to put it right in Excel; closing this list changes nothing any more.</source>
        <translation>可以复制没填入的内容，到 Excel 里改好再粘贴；关闭这个清单不会再改动任何内容。</translation>
    </message>
    <message>
        <source>Fill in {count} cells</source>
        <translation>填入 {count} 处</translation>
    </message>
    <message>
        <source>{count} cells say what stands there already.</source>
        <translation>另有 {count} 处与现有内容相同。</translation>
    </message>
    <message>
        <source>Empty cells change nothing.</source>
        <translation>空单元格不会改动已有内容。</translation>
    </message>
    <message>
        <source>What would be filled in</source>
        <translation>将要填入的内容</translation>
    </message>
    <message>
        <source>Matched by headings and by the tasks and steps the rows name.</source>
        <translation>已按表头、任务序号和步骤文字对应。</translation>
    </message>
    <message>
        <source>Columns matched by headings, rows one below the other from the current cell.</source>
        <translation>列按表头对应，行从当前单元格起逐行往下填。</translation>
    </message>
    <message>
        <source>Matched by position, from the current cell down and to the right.</source>
        <translation>没有表头，按位置对应：从当前单元格起往右、往下填。</translation>
    </message>
    <message>
        <source>Stands there</source>
        <translation>现有内容</translation>
    </message>
    <message>
        <source>To be filled in</source>
        <translation>填入内容</translation>
    </message>
    <message>
        <source>Row {row}, column {column}</source>
        <translation>第 {row} 行第 {column} 列</translation>
    </message>
    <message>
        <source>Task {number}</source>
        <translation>任务 {number}</translation>
    </message>
    <message>
        <source>Overwrites what stands there</source>
        <translation>将覆盖已有内容</translation>
    </message>
    <message>
        <source>Something stands there; tick to overwrite it</source>
        <translation>已有内容，勾选后才覆盖</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>可填入</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>What it shows, in a line (printed in the Excel file):</source>
        <translation>用一句话说明内容（会印在 Excel 里）：</translation>
    </message>
    <message>
        <source>Say what it shows</source>
        <translation>写说明</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一份</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一份</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>第 {at} 份，共 {count} 份</translation>
    </message>
    <message>
        <source>This program does not show files of this kind itself. “Open with another program” opens a copy, which is removed afterwards; what is attached stays as it is.</source>
        <translation>本程序不直接显示这类文件。点“用其他程序打开”会打开一个副本，用完后自动删除；已存入的佐证不会改动。</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Link to milestones</source>
        <translation>关联到步骤</translation>
    </message>
    <message>
        <source>Number or words of a task</source>
        <translation>任务序号或文字</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>{count} milestones ticked; the file is kept and counted once</source>
        <translation>已勾选 {count} 个步骤；文件只存一份、只计一次</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>推进步骤</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>含本期不用填的</translation>
    </message>
    <message>
        <source>Also steps that need not be reported in this period</source>
        <translation>也显示本期不用填报的步骤</translation>
    </message>
    <message>
        <source>Height of the rows</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>{count} lines a row</source>
        <translation>行高 {count} 行</translation>
    </message>
    <message>
        <source>Table of all steps</source>
        <translation>全部步骤的表格</translation>
    </message>
    <message>
        <source>Fill in from Excel…</source>
        <translation>从 Excel 文件填入…</translation>
    </message>
    <message>
        <source>Export the open list…</source>
        <translation>导出待填清单…</translation>
    </message>
    <message>
        <source>There is no text on the clipboard; copy the cells in Excel first.</source>
        <translation>剪贴板里没有文字，请先在 Excel 里复制单元格。</translation>
    </message>
    <message>
        <source>There is nothing in it to be filled in.</source>
        <translation>里面没有可以填入的内容。</translation>
    </message>
    <message>
        <source>{count} cells filled in; Ctrl+Z takes it back.</source>
        <translation>已填入 {count} 处，按 Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>Fill in from Excel</source>
        <translation>从 Excel 文件填入</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Open list {period}</source>
        <translation>待填清单 {period}</translation>
    </message>
    <message>
        <source>Export the open list</source>
        <translation>导出待填清单</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>{count} cells did not take it and stay as they were.</source>
        <translation>有 {count} 格填不进去，保持原样。</translation>
    </message>
    <message>
        <source>{shown} of {total} steps</source>
        <translation>{shown}/{total} 步</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>显示全部步骤</translation>
    </message>
    <message>
        <source>No step matches.</source>
        <translation>没有符合条件的步骤。</translation>
    </message>
    <message>
        <source>No step is to be reported in this period.</source>
        <translation>本期没有要填报的步骤。</translation>
    </message>
    <message>
        <source>20th of the period&apos;s last month</source>
        <translation>期末当月20日</translation>
    </message>
    <message>
        <source>25th of the period&apos;s last month</source>
        <translation>期末当月25日</translation>
    </message>
    <message>
        <source>28th of the period&apos;s last month</source>
        <translation>期末当月28日</translation>
    </message>
    <message>
        <source>last day of the period</source>
        <translation>期末最后一天</translation>
    </message>
    <message>
        <source>last working day of the period</source>
        <translation>期末最后一个工作日</translation>
    </message>
    <message>
        <source>3rd of the following month</source>
        <translation>次月3日</translation>
    </message>
    <message>
        <source>5th of the following month</source>
        <translation>次月5日</translation>
    </message>
    <message>
        <source>10th of the following month</source>
        <translation>次月10日</translation>
    </message>
    <message>
        <source>15th of the following month</source>
        <translation>次月15日</translation>
    </message>
    <message>
        <source>25th of the following month</source>
        <translation>次月25日</translation>
    </message>
    <message>
        <source>28th of the following month</source>
        <translation>次月28日</translation>
    </message>
    <message>
        <source>last working day of the following month</source>
        <translation>次月最后一个工作日</translation>
    </message>
    <message>
        <source>Rule for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>no deadline, nothing is late</source>
        <translation>没有截止日，不判迟报</translation>
    </message>
    <message>
        <source>The superior office&apos;s notice declares until when returns are due; choose its rule here and change it when the notice changes. Reminders and the word “supplementary return” follow it. Working days leave out Saturdays and Sundays only: check public holidays yourself.</source>
        <translation>填报截止日由上级通知规定：在这里照通知选择，通知变了可随时改。到期提醒和“补报”都按它判定。“工作日”只避开周六、周日，法定节假日请自行核对。</translation>
    </message>
    <message>
        <source>Deadlines of returns</source>
        <translation>填报截止</translation>
    </message>
    <message>
        <source>Every unit without a rule of its own</source>
        <translation>未单独规定的各单位</translation>
    </message>
    <message>
        <source>Deadline: {kind}</source>
        <translation>{kind}截止日</translation>
    </message>
    <message>
        <source>deadline: {kind}</source>
        <translation>{kind}截止日</translation>
    </message>
    <message>
        <source>as for every unit: {rule}</source>
        <translation>同各单位：{rule}</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>未规定</translation>
    </message>
    <message>
        <source>{period}: {day}</source>
        <translation>{period}：{day}</translation>
    </message>
    <message>
        <source>{rule} (suggested)</source>
        <translation>{rule}（建议）</translation>
    </message>
    <message>
        <source>No deadline is declared for returns of this length</source>
        <translation>这类报表还没有规定截止日</translation>
    </message>
    <message>
        <source>never handed up</source>
        <translation>尚未上报</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天截止</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>已过 {days} 天</translation>
    </message>
    <message>
        <source>Return due {day}</source>
        <translation>本期截止 {day}</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>本期要办</translation>
    </message>
    <message>
        <source>Nothing is due: every step is filled in and every return is out.</source>
        <translation>没有要办的事：各步骤都已填写，回报都已上报。</translation>
    </message>
    <message>
        <source>{count} returns to hand up</source>
        <translation>{count} 份报表待上报</translation>
    </message>
    <message>
        <source>{count} steps overdue</source>
        <translation>{count} 步逾期</translation>
    </message>
    <message>
        <source>{count} steps not filled in</source>
        <translation>{count} 步未填</translation>
    </message>
    <message>
        <source>{count} steps at risk</source>
        <translation>{count} 步预警</translation>
    </message>
    <message>
        <source>Filter by status and light</source>
        <translation>按状态和灯筛选</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>状态：{status}</translation>
    </message>
    <message>
        <source>Light: {light}</source>
        <translation>灯：{light}</translation>
    </message>
    <message>
        <source>Status of a step</source>
        <translation>步骤的状态</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Light of the task</source>
        <translation>任务的灯</translation>
    </message>
    <message>
        <source>All lights</source>
        <translation>全部灯</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Nothing of this kind was found.</source>
        <translation>没有这一类问题。</translation>
    </message>
    <message>
        <source>Due now…</source>
        <translation>本期要办…</translation>
    </message>
    <message>
        <source>Nil return…</source>
        <translation>零报告…</translation>
    </message>
    <message>
        <source>Deadlines…</source>
        <translation>填报截止…</translation>
    </message>
    <message>
        <source>Nil return for {period}: {count} steps not filled in will be recorded as “no progress this period”. This can be undone; then comes the review.</source>
        <translation>{period}零报告：将 {count} 个未填步骤记为“本期无进展”，随后进入审核。可撤销。</translation>
    </message>
    <message>
        <source>Record as no progress</source>
        <translation>记为本期无进展</translation>
    </message>
    <message>
        <source>nil return for {period}</source>
        <translation>{period}零报告</translation>
    </message>
    <message>
        <source>task {number}</source>
        <translation>任务 {number}</translation>
    </message>
    <message>
        <source>no progress: {group}, {count} steps</source>
        <translation>{group}：{count} 步记为本期无进展</translation>
    </message>
    <message>
        <source>{period} put together</source>
        <translation>{period}由较短各期汇入</translation>
    </message>
    <message>
        <source>Record {count} steps not filled in as “no progress this period”</source>
        <translation>将未填的 {count} 步记为“本期无进展”</translation>
    </message>
    <message>
        <source>months {numbers}</source>
        <translation>{numbers}月</translation>
    </message>
    <message>
        <source>quarters {numbers}</source>
        <translation>第{numbers}季度</translation>
    </message>
    <message>
        <source>half-years {numbers}</source>
        <translation>第{numbers}个半年</translation>
    </message>
    <message>
        <source>,</source>
        <translation>、</translation>
    </message>
    <message>
        <source>{period} can be put together from {sources}: {steps} steps and {figures} figures would be filled in.</source>
        <translation>{period}可由{sources}汇成：将填入 {steps} 步、{figures} 项指标。</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>汇入</translation>
    </message>
    <message>
        <source>More than the longer period</source>
        <translation>大于所在的长报告期</translation>
    </message>
    <message>
        <source>Base changed within the year</source>
        <translation>年内基数变了</translation>
    </message>
    <message>
        <source>Behind again with the same next steps</source>
        <translation>连续滞后，举措未变</translation>
    </message>
    <message>
        <source>Behind without next steps</source>
        <translation>滞后未写举措</translation>
    </message>
    <message>
        <source>Behind without a problem</source>
        <translation>滞后未写问题</translation>
    </message>
    <message>
        <source>Less than a shorter period</source>
        <translation>小于其中的短报告期</translation>
    </message>
    <message>
        <source>Target missed and nothing said</source>
        <translation>到期未达目标，状态未说明</translation>
    </message>
    <message>
        <source>Above its bound</source>
        <translation>超过上限</translation>
    </message>
    <message>
        <source>“Continuing” past its date</source>
        <translation>选了“长期坚持”但已过时限</translation>
    </message>
    <message>
        <source>Cumulative count falls</source>
        <translation>累计数下降</translation>
    </message>
    <message>
        <source>Names a date to come</source>
        <translation>写了本期之后的日期</translation>
    </message>
    <message>
        <source>Done before it begins</source>
        <translation>未开始先完成</translation>
    </message>
    <message>
        <source>Done below target</source>
        <translation>已完成但未达目标</translation>
    </message>
    <message>
        <source>Done without evidence</source>
        <translation>已完成未附佐证</translation>
    </message>
    <message>
        <source>Done without a figure</source>
        <translation>已完成缺数字</translation>
    </message>
    <message>
        <source>Due soon and not started</source>
        <translation>临近时限未启动</translation>
    </message>
    <message>
        <source>Far above target</source>
        <translation>远高于目标</translation>
    </message>
    <message>
        <source>Far off last period</source>
        <translation>与上期相差过大</translation>
    </message>
    <message>
        <source>Two fields read alike</source>
        <translation>两栏文字相同</translation>
    </message>
    <message>
        <source>Figure missing</source>
        <translation>缺数字</translation>
    </message>
    <message>
        <source>Same figure, different values</source>
        <translation>同一指标数值不同</translation>
    </message>
    <message>
        <source>Figure without evidence</source>
        <translation>有数字未附佐证</translation>
    </message>
    <message>
        <source>One file at many steps</source>
        <translation>同一文件用于多个步骤</translation>
    </message>
    <message>
        <source>Implausible growth</source>
        <translation>增长率不合理</translation>
    </message>
    <message>
        <source>Growth without a base</source>
        <translation>增长缺基数</translation>
    </message>
    <message>
        <source>Half a ratio</source>
        <translation>比率只填了一半</translation>
    </message>
    <message>
        <source>Handler missing</source>
        <translation>未写经办人</translation>
    </message>
    <message>
        <source>No progress again and again</source>
        <translation>连续多期无进展</translation>
    </message>
    <message>
        <source>Late start</source>
        <translation>该启动未启动</translation>
    </message>
    <message>
        <source>Progress is very short</source>
        <translation>进展情况过短</translation>
    </message>
    <message>
        <source>Never applicable</source>
        <translation>连续多期不适用</translation>
    </message>
    <message>
        <source>Not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>More done than due</source>
        <translation>已完成大于应完成</translation>
    </message>
    <message>
        <source>Target of another level</source>
        <translation>其他层级的目标</translation>
    </message>
    <message>
        <source>Overdue and not said</source>
        <translation>逾期未说明</translation>
    </message>
    <message>
        <source>Provincial total entered</source>
        <translation>填了全省总数</translation>
    </message>
    <message>
        <source>Rate above 100 %</source>
        <translation>比率超过 100%</translation>
    </message>
    <message>
        <source>Reason left over</source>
        <translation>多余的不适用原因</translation>
    </message>
    <message>
        <source>Reason missing</source>
        <translation>未写不适用的原因</translation>
    </message>
    <message>
        <source>Remark not seen to</source>
        <translation>审核意见未处理</translation>
    </message>
    <message>
        <source>Same text as last period</source>
        <translation>与上期文字相同</translation>
    </message>
    <message>
        <source>Same text in several steps</source>
        <translation>多个步骤文字相同</translation>
    </message>
    <message>
        <source>Status unlike the shorter period</source>
        <translation>状态与短报告期不一致</translation>
    </message>
    <message>
        <source>Support without a problem</source>
        <translation>要协调却未写问题</translation>
    </message>
    <message>
        <source>Text without a status</source>
        <translation>有文字未选状态</translation>
    </message>
    <message>
        <source>Went back from done</source>
        <translation>已完成又退回</translation>
    </message>
    <message>
        <source>Year outside the plan</source>
        <translation>年份不在方案之内</translation>
    </message>
    <message>
        <source>Nothing due</source>
        <translation>应完成为 0</translation>
    </message>
    <message>
        <source>{indicator}: {numerator} done is more than {denominator} due</source>
        <translation>“{indicator}”已完成 {numerator} 大于应完成 {denominator}</translation>
    </message>
    <message>
        <source>{indicator}: “All due” is 0</source>
        <translation>“{indicator}”的应完成数是 0</translation>
    </message>
    <message>
        <source>Return due today</source>
        <translation>本期今天截止</translation>
    </message>
    <message>
        <source>{filled}/{due} steps</source>
        <translation>已填 {filled}/{due} 项</translation>
    </message>
    <message>
        <source>Set the deadline</source>
        <translation>设定截止日</translation>
    </message>
    <message>
        <source>Due now ∨</source>
        <translation>本期要办 ∨</translation>
    </message>
    <message>
        <source>Due on {day}</source>
        <translation>截止 {day}</translation>
    </message>
    <message>
        <source>Unlinked files let go</source>
        <translation>清理不再使用的文件</translation>
    </message>
    <message>
        <source>This unit&apos;s own tasks</source>
        <translation>本单位自定任务</translation>
    </message>
    <message>
        <source>Tasks without a section</source>
        <translation>未分板块的任务</translation>
    </message>
    <message>
        <source>L{number}</source>
        <translation>自{number}</translation>
    </message>
    <message>
        <source>Page {page}, task {task}, {column} was changed: it was sealed as “{old}” and now says “{new}”.</source>
        <translation>第 {page} 页，任务 {task} 的“{column}”被改动：封存时为“{old}”，现为“{new}”。</translation>
    </message>
    <message>
        <source>On page {page} a line was changed: it was sealed as “{old}” and now says “{new}”.</source>
        <translation>第 {page} 页有一行被改动：封存时为“{old}”，现为“{new}”。</translation>
    </message>
    <message>
        <source>{count} more places do not show what was sealed.</source>
        <translation>另有 {count} 处与封存的内容不一致。</translation>
    </message>
    <message>
        <source>“{name}” is an archive, and nobody sees what is in it; unpack it and attach the files themselves.</source>
        <translation>“{name}”是压缩包，看不到里面的内容；请解压后直接添加里面的文件。</translation>
    </message>
    <message>
        <source>The attached file in the database no longer fits its fingerprint ({sha256}); take it off and attach it again.</source>
        <translation>数据库里的这份佐证与存入时不一致（{sha256}）；请取下后重新添加。</translation>
    </message>
    <message>
        <source>“{name}” is a folder; add the files in it.</source>
        <translation>“{name}”是文件夹；请添加里面的文件。</translation>
    </message>
    <message>
        <source>“{name}” contains macros, which are programs; save it as a file without macros or as PDF and attach that.</source>
        <translation>“{name}”带有宏（一种程序）；请另存为不带宏的文件或 PDF 后再添加。</translation>
    </message>
    <message>
        <source>No milestone is ticked; tick at least one, or take the file off instead.</source>
        <translation>没有勾选任何步骤；请至少勾选一个，不需要这份佐证时请用“取下”。</translation>
    </message>
    <message>
        <source>A file needs a name; type one.</source>
        <translation>文件要有名称；请输入。</translation>
    </message>
    <message>
        <source>No program on this PC opens “{name}”; save a copy and open it on a PC that has one.</source>
        <translation>这台电脑上没有能打开“{name}”的程序；请另存副本，到能打开的电脑上查看。</translation>
    </message>
    <message>
        <source>There is no room for {added} MB: this period may have {limit} MB of evidence so that the return can still be mailed, {used} MB are used and {room} MB are left. Attach fewer or smaller files, or take others off first.</source>
        <translation>放不下 {added} MB：为保证能用邮件报送，本期佐证合计最多 {limit} MB，已用 {used} MB，还可加 {room} MB。请少加几份、换小一些的文件，或先取下其他佐证。</translation>
    </message>
    <message>
        <source>“{name}” is not what its ending says; open it in its own program, save it again and attach that.</source>
        <translation>“{name}”的内容与后缀名不符；请用原来的程序打开、另存后再添加。</translation>
    </message>
    <message>
        <source>The picture “{name}” cannot be read; open it, save it again and attach that.</source>
        <translation>图片“{name}”读不出来；请打开另存后再添加。</translation>
    </message>
    <message>
        <source>The picture “{name}” has {width} × {height} pixels, more than the {limit} million that are taken; make it smaller in a picture program and attach that.</source>
        <translation>图片“{name}”有 {width} × {height} 像素，超过 {limit} 百万像素的上限；请先用看图程序缩小再添加。</translation>
    </message>
    <message>
        <source>“{name}” is a program and no evidence; it was not taken.</source>
        <translation>“{name}”是程序，不能作佐证，没有加入。</translation>
    </message>
    <message>
        <source>“{name}” is too large ({size} MB); a piece of evidence has at most {limit} MB. Attach a smaller scan or only the pages that matter.</source>
        <translation>“{name}”太大（{size} MB），单份佐证最多 {limit} MB。请降低扫描清晰度，或只附要紧的几页。</translation>
    </message>
    <message>
        <source>A milestone has at most {limit} files of evidence; there are {held} already and {added} more do not fit. Join pages into one PDF or take others off first.</source>
        <translation>一个步骤最多 {limit} 份佐证，已有 {held} 份，再加 {added} 份放不下。请把多页合成一个 PDF，或先取下其他佐证。</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that is not taken. Pictures (PNG, JPEG, BMP, WebP, GIF), PDF, Word, Excel, PowerPoint, WPS, OFD and text are: save it as one of these, best as PDF.</source>
        <translation>“{name}”这类文件不能添加。可以添加图片（PNG、JPEG、BMP、WebP、GIF）、PDF、Word、Excel、PowerPoint、WPS、OFD 和文本；请另存为其中一种，最好是 PDF。</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>填到</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Something stands there; it was kept</source>
        <translation>已有内容，未覆盖</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Not in this document · </source>
        <translation>本文件未列出 · </translation>
    </message>
    <message>
        <source>load a supplement…</source>
        <translation>装入补充文件…</translation>
    </message>
    <message>
        <source>◇ This unit&apos;s own task, not in the document</source>
        <translation>◇ 本单位自定，不属于文件原文</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Edit this unit&apos;s own task</source>
        <translation>修改本单位自定任务</translation>
    </message>
    <message>
        <source>Delete this unit&apos;s own task</source>
        <translation>删除本单位自定任务</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick what is to be taken over. The 30 digits of the picked key can be compared with its unit over the telephone. Revocations are ticked already.</source>
        <translation>请勾选要载入的项目。选中一行，可与该单位用电话核对这把钥匙的 30 位数字。“作废”已预先勾选。</translation>
    </message>
    <message>
        <source>other name in the certificate</source>
        <translation>证书里的名称不同</translation>
    </message>
    <message>
        <source>Handler of the task</source>
        <translation>任务经办人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Its steps have this handler unless they name another.</source>
        <translation>各步骤默认由此人经办，也可在步骤里另填。</translation>
    </message>
    <message>
        <source>Open the enrolment…</source>
        <translation>打开登记表…</translation>
    </message>
    <message>
        <source>How to enrol the key…</source>
        <translation>如何登记钥匙…</translation>
    </message>
    <message>
        <source>Held: its key is not enrolled here. Ask the unit to send its enrolment first (it makes it under Menu › This unit&apos;s key…). If you have it already, drop it here.</source>
        <translation>挂起：本机没有登记这把钥匙。请该单位先寄登记表（对方在“菜单 › 本单位钥匙…”里制作）；若已收到，拖入即可。</translation>
    </message>
    <message>
        <source>Held: its key is not enrolled here, but its enrolment has come. Open it and compare the 30 digits over the telephone; this file is then verified again by itself.</source>
        <translation>挂起：本机没有登记这把钥匙，但它的登记表已收到。请打开登记表，用电话核对 30 位数字；核对后本文件会自动重新核验。</translation>
    </message>
    <message>
        <source>Word document or text (*.docx *.doc *.txt)</source>
        <translation>Word 文档或文本 (*.docx *.doc *.txt)</translation>
    </message>
    <message>
        <source>Supplement to load</source>
        <translation>选择补充文件</translation>
    </message>
    <message>
        <source>Supplements and own tasks</source>
        <translation>补充文件和自定任务</translation>
    </message>
    <message>
        <source>Both stand in the tree beside the tasks of the document and travel with your returns. What something is recorded under cannot be removed; every step here can be undone.</source>
        <translation>补充文件和自定任务与文件任务并列显示，随报表一起报送。已经填报过的不能移除；这里的每一步都可以撤销。</translation>
    </message>
    <message>
        <source>Nothing was added so far.</source>
        <translation>还没有增加任何内容。</translation>
    </message>
    <message>
        <source>Supplement · {count} tasks</source>
        <translation>补充文件 · {count} 项任务</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Own task · {programme} · {count} steps</source>
        <translation>自定任务 · {programme} · {count} 个步骤</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Several are parted by a comma</source>
        <translation>多个部门用顿号或逗号隔开</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>去掉这个步骤</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>步骤 {number}</translation>
    </message>
    <message>
        <source>Remove step {number}</source>
        <translation>去掉步骤 {number}</translation>
    </message>
    <message>
        <source>Change this unit&apos;s own task</source>
        <translation>修改本单位任务</translation>
    </message>
    <message>
        <source>Add a task of this unit&apos;s own</source>
        <translation>增加本单位任务</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>增加一个步骤</translation>
    </message>
    <message>
        <source>Keep the task</source>
        <translation>保存任务</translation>
    </message>
    <message>
        <source>It stands under the programme with the mark “◇”, travels with your returns, and is never taken for a task of the document.</source>
        <translation>它列在所选工程之下，标有“◇”，随本单位报表一起报送，不会与文件原文的任务混淆。</translation>
    </message>
    <message>
        <source>Carry all unfilled steps forward…</source>
        <translation>沿用本期全部未填的步骤…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>推进步骤</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>需要核对之处</translation>
    </message>
    <message>
        <source>Load a supplement</source>
        <translation>装入补充文件</translation>
    </message>
    <message>
        <source>What the supplement orders</source>
        <translation>补充文件的任务</translation>
    </message>
    <message>
        <source>I compared these {count} places with the document</source>
        <translation>以上 {count} 处已对照原件核对</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>装入</translation>
    </message>
    <message>
        <source>The document is not clear in {count} places; this is how they were read:</source>
        <translation>原件有 {count} 处不够明确，程序是这样理解的，请对照原件核对：</translation>
    </message>
    <message>
        <source>From {issuer}: {programmes} programmes, {tasks} tasks, {steps} steps and {figures} indicators were found.</source>
        <translation>{issuer}印发，读出 {programmes} 个工程、{tasks} 项任务、{steps} 个推进步骤、{figures} 项指标。</translation>
    </message>
    <message>
        <source>Into “{title}”, which has no tasks yet</source>
        <translation>放入“{title}”（尚无任务）</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>放在哪里</translation>
    </message>
    <message>
        <source>As programmes of its own</source>
        <translation>单独列为新的工程</translation>
    </message>
    <message>
        <source>Handler of a task</source>
        <translation>任务经办人</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>补充文件</translation>
    </message>
    <message>
        <source>Own task</source>
        <translation>自定任务</translation>
    </message>
    <message>
        <source>Supplements</source>
        <translation>补充文件</translation>
    </message>
    <message>
        <source>Own tasks</source>
        <translation>自定任务</translation>
    </message>
    <message>
        <source>Handlers of tasks</source>
        <translation>任务经办人</translation>
    </message>
    <message>
        <source>Number in this office</source>
        <translation>本单位编号</translation>
    </message>
    <message>
        <source>Load a supplement…</source>
        <translation>装入补充文件…</translation>
    </message>
    <message>
        <source>Add a task of our own…</source>
        <translation>增加本单位任务…</translation>
    </message>
    <message>
        <source>Supplements and own tasks…</source>
        <translation>补充文件和自定任务…</translation>
    </message>
    <message>
        <source>handler of a task</source>
        <translation>任务经办人</translation>
    </message>
    <message>
        <source>supplement</source>
        <translation>补充文件</translation>
    </message>
    <message>
        <source>own task</source>
        <translation>自定任务</translation>
    </message>
    <message>
        <source>The 30 digits of {unit}</source>
        <translation>{unit}的 30 位核对码</translation>
    </message>
    <message>
        <source>This period: {used} MB used, {left} MB left
This milestone: {count} of {limit} files</source>
        <translation>本期已用 {used} MB，还可加 {left} MB
本步骤 {count}/{limit} 份</translation>
    </message>
    <message>
        <source>Evidence ({kinds})</source>
        <translation>佐证材料 ({kinds})</translation>
    </message>
    <message>
        <source>Screenshot {number}</source>
        <translation>截图{number}</translation>
    </message>
    <message>
        <source>Evidence {number} · {name}</source>
        <translation>佐证{number} · {name}</translation>
    </message>
    <message>
        <source>The supplement “{what}” that came with the return is not what its digest says; ask the unit to export it again.</source>
        <translation>报表所附补充文件“{what}”与其校验值不符，请该单位重新导出。</translation>
    </message>
    <message>
        <source>“{what}” belongs to a programme that the plan does not have, or that awaits no supplement; ask its unit which plan it works with.</source>
        <translation>“{what}”所属的工程在方案中不存在，或者不需要补充文件，请向该单位核实所用的方案。</translation>
    </message>
    <message>
        <source>The supplement “{what}” carries the number of the plan itself and could be taken for it; ask its unit for the document.</source>
        <translation>补充文件“{what}”使用了方案本身的文号，容易与方案混淆，请向该单位索取原件。</translation>
    </message>
    <message>
        <source>“{what}” was added by the unit under a number or id that is not its own to give; ask it to export the return again.</source>
        <translation>“{what}”由该单位自行增加，却占用了不属于它的编号，请该单位重新导出。</translation>
    </message>
    <message>
        <source>“{text}” is no day; write it like 2020-06-30.</source>
        <translation>“{text}”不是有效日期，请写成 2020-06-30 的样子。</translation>
    </message>
    <message>
        <source>Step {step} ends before it begins; correct one of the two days.</source>
        <translation>步骤 {step} 的结束日期早于开始日期，请改正其中一个。</translation>
    </message>
    <message>
        <source>{count} entries, figures, files or notes are recorded under this task, so it cannot be deleted; empty them first, or keep the task.</source>
        <translation>该任务下已有 {count} 条填报、数值、佐证或批注，不能删除；请先清空，或保留该任务。</translation>
    </message>
    <message>
        <source>At most {limit} departments can be named for one task.</source>
        <translation>一项任务最多写 {limit} 个责任部门。</translation>
    </message>
    <message>
        <source>Fill this in: without it nobody knows what is to be done.</source>
        <translation>此处必填，否则看不出要做什么。</translation>
    </message>
    <message>
        <source>Choose the programme the task stands under.</source>
        <translation>请选择任务所属的工程。</translation>
    </message>
    <message>
        <source>{count} entries, files or notes are recorded under step {step}, so it cannot be removed; empty them first, or keep the step.</source>
        <translation>步骤 {step} 下已有 {count} 条填报、佐证或批注，不能去掉；请先清空，或保留该步骤。</translation>
    </message>
    <message>
        <source>A task has one to {limit} steps.</source>
        <translation>一项任务有 1 至 {limit} 个步骤。</translation>
    </message>
    <message>
        <source>There are {limit} tasks of this unit&apos;s own already; delete one first.</source>
        <translation>本单位自定任务已有 {limit} 项，请先删除一项。</translation>
    </message>
    <message>
        <source>Tasks of this unit&apos;s own stand under “{number}”, so it cannot be removed; move or delete them first.</source>
        <translation>“{number}”的工程下还有本单位自定任务，不能移除；请先移走或删除这些任务。</translation>
    </message>
    <message>
        <source>{count} entries, figures, files or notes are recorded under “{number}”, so it cannot be removed; empty them first, or keep it.</source>
        <translation>“{number}”下已有 {count} 条填报、数值、佐证或批注，不能移除；请先清空，或保留。</translation>
    </message>
    <message>
        <source>This file is the plan {number} itself, which is in the tree already; choose the supplement.</source>
        <translation>所选文件就是方案 {number} 本身，已在任务树中；请选择补充文件。</translation>
    </message>
    <message>
        <source>The supplement “{number}” is loaded already.</source>
        <translation>补充文件“{number}”已经装入。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a passphrase; open it in Word or WPS, save it without one, and load that.</source>
        <translation>“{name}”设有打开密码；请用 Word 或 WPS 打开，取消密码后另存，再装入。</translation>
    </message>
    <message>
        <source>“{name}” holds characters or lengths that no notice has; open it in Word or WPS, save it as .txt, and load that.</source>
        <translation>“{name}”含有文件不应有的字符或过长的内容；请用 Word 或 WPS 打开，另存为 .txt 后再装入。</translation>
    </message>
    <message>
        <source>Another document with the number {number} is in the tree already; a supplement has a number of its own.</source>
        <translation>任务树中已有文号为 {number} 的文件；补充文件应有自己的文号。</translation>
    </message>
    <message>
        <source>There are {limit} supplements already; remove one first.</source>
        <translation>补充文件已有 {limit} 份，请先移除一份。</translation>
    </message>
    <message>
        <source>“{name}” holds the character {character}, which the program&apos;s fonts cannot print; replace it in a copy and load that.</source>
        <translation>“{name}”含有程序字体无法打印的字符 {character}；请在副本中替换后再装入。</translation>
    </message>
    <message>
        <source>The list of received files was damaged and begins anew; it was put aside as {path}. Decisions about keys and arrivals are kept elsewhere and are whole.</source>
        <translation>收件列表已损坏，现从空白重新开始；坏的列表已另存为 {path}。钥匙的决定和收件时间另行保存，完好无损。</translation>
    </message>
    <message>
        <source>The file is no longer in {folder}; its verdict is kept here.</source>
        <translation>文件已不在原来的文件夹（{folder}）；核验结果仍保留在这里。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>没有含这些字的页。</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Recorded as no progress</source>
        <translation>记为本期无进展</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>no progress in a group</source>
        <translation>一组记为本期无进展</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>The return calls its unit “{claimed}”, but its code is that of {unit}; ask {unit} whether it sent this.</source>
        <translation>回报自称“{claimed}”，但单位代码属于{unit}；请向{unit}核实是否由其发出。</translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation>撤销：{action}</translation>
    </message>
    <message>
        <source>Redo: {action}</source>
        <translation>重做：{action}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Evidence {number}, “{name}”, is the file that the return names.</source>
        <translation>佐证{number}“{name}”与回报所列一致。</translation>
    </message>
    <message>
        <source>Evidence {number}, “{name}”, was changed or exchanged after the return was signed; ask for it again.</source>
        <translation>佐证{number}“{name}”在签名后被改动或替换；请对方重新报送。</translation>
    </message>
    <message>
        <source>Evidence {number}, “{name}”, is missing in the package; ask for it.</source>
        <translation>报送包里缺少佐证{number}“{name}”；请对方补送。</translation>
    </message>
    <message>
        <source>“{name}” lies in the package and is not named by the return.</source>
        <translation>报送包里的“{name}”没有列在回报中。</translation>
    </message>
    <message>
        <source>Evidence in the package: {matching} of {named} match, {changed} changed, {missing} missing, {extra} not named</source>
        <translation>包内佐证：应有 {named} 份，一致 {matching} 份，被改动 {changed} 份，缺少 {missing} 份，未列入 {extra} 份</translation>
    </message>
    <message>
        <source>Several tasks have this number (a supplement counts anew); give the task&apos;s wording too.</source>
        <translation>有几项任务用这个序号（补充文件重新编号），请同时写明任务内容。</translation>
    </message>
    <message>
        <source>There is no return in this zip: neither a PDF nor an Excel file outside the folder of evidence.</source>
        <translation>这个压缩包里没有回报：除“佐证”文件夹外，没有 PDF 或 Excel 文件。</translation>
    </message>
    <message>
        <source>Return and evidence together have {size} MB, at most {limit} MB go into one package; take evidence off or send it apart.</source>
        <translation>回报和佐证合计 {size} MB，一个报送包最多 {limit} MB；请减少佐证，或另行报送。</translation>
    </message>
    <message>
        <source>Also one package (.zip) of PDF, Excel and {count} files of evidence; the e-mail carries it</source>
        <translation>同时生成报送包（.zip）：PDF、Excel 和 {count} 份佐证，邮件附此包</translation>
    </message>
    <message>
        <source>Use this copy</source>
        <translation>使用这份备份</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>查找与定位</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>文字与颜色</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>显示比例</translation>
    </message>
    <message>
        <source>The database is damaged ({reason}). It was not opened, and nothing in it was changed.</source>
        <translation>数据文件已损坏（{reason}）。程序没有打开它，也没有改动其中任何内容。</translation>
    </message>
    <message>
        <source>The log of changes does not fit together at entry {where}; the data may have been changed outside this program. It was not opened, and nothing in it was changed.</source>
        <translation>修改记录在第 {where} 条处对不上，数据可能在本程序之外被改动过。程序没有打开它，也没有改动其中任何内容。</translation>
    </message>
    <message>
        <source>The database is no longer in its folder, but copies of it are: {path}</source>
        <translation>数据文件已不在原处，但它的备份还在：{path}</translation>
    </message>
    <message>
        <source>The newest sound copy was made on {made}. It holds {entries} entries, {files} pieces of evidence and {returns} returns.</source>
        <translation>最新的完好备份做于 {made}，内有进展 {entries} 条、佐证材料 {files} 份、回报 {returns} 份。</translation>
    </message>
    <message>
        <source>Nothing was saved after it, so nothing would be missing.</source>
        <translation>此后没有再保存过内容，用它不会缺少什么。</translation>
    </message>
    <message>
        <source>Use this copy? The damaged file stays beside it under another name, and no number of a return is given twice.</source>
        <translation>使用这份备份吗？损坏的文件会改名留在旁边，回报的编号也不会重复。</translation>
    </message>
    <message>
        <source>Use this copy? Otherwise the program begins anew, without data.</source>
        <translation>使用这份备份吗？不使用则从头开始，没有任何数据。</translation>
    </message>
    <message>
        <source>The database is damaged and no sound copy of it was found in {folder}. Nothing was changed: leave the folder as it is and ask whoever looks after this PC.</source>
        <translation>数据文件已损坏，在 {folder} 中也没有找到完好的备份。程序没有改动任何内容：请保持该文件夹原样，并联系管理这台电脑的人员。</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>The superior office has to register this key once. Menu › “This unit&apos;s key…” makes the form for it and shows the 30 digits to be read out on the telephone.</source>
        <translation>这把钥匙要在上级登记一次：在“菜单 › 本单位钥匙…”里制作登记表发给上级；上级来电时，把那里的 30 位数字念给对方。</translation>
    </message>
    <message>
        <source>At least 8 characters; a sentence only you know is best</source>
        <translation>至少 8 个字符，最好是只有自己知道的一句话</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>本步骤</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>整个任务</translation>
    </message>
    <message>
        <source>Carry this step forward</source>
        <translation>沿用本步骤的上期内容</translation>
    </message>
    <message>
        <source>Carry forward:</source>
        <translation>沿用上期</translation>
    </message>
    <message>
        <source>Record the rest as no progress…</source>
        <translation>其余未填的记为本期无进展…</translation>
    </message>
    <message>
        <source>Review and sign…</source>
        <translation>审核和签发…</translation>
    </message>
    <message>
        <source>{year} Q{index}</source>
        <translation>{year}年第{index}季度</translation>
    </message>
    <message>
        <source>{year} H1</source>
        <translation>{year}年上半年</translation>
    </message>
    <message>
        <source>{year} H2</source>
        <translation>{year}年下半年</translation>
    </message>
    <message>
        <source>Every step of {period} is filled in.</source>
        <translation>{period}已经全部填完。</translation>
    </message>
    <message>
        <source>{period}: {told} steps are reported with progress; the {count} not filled in will be recorded as “no progress this period”. This can be undone.</source>
        <translation>{period}已有 {told} 项填了进展；其余 {count} 项未填的都记为“本期无进展”。可撤销。</translation>
    </message>
    <message>
        <source>no progress: the rest, {count} steps</source>
        <translation>其余 {count} 项记为本期无进展</translation>
    </message>
    <message>
        <source>Change the entries ›</source>
        <translation>去改填报内容 ›</translation>
    </message>
    <message>
        <source>Record these {count} as no progress…</source>
        <translation>这 {count} 项都记为本期无进展…</translation>
    </message>
    <message>
        <source>{count} warnings, {open} still want a word</source>
        <translation>{count} 条警告，还有 {open} 条要写一句说明</translation>
    </message>
    <message>
        <source>{count} warnings, each with its word</source>
        <translation>{count} 条警告，都已写了说明</translation>
    </message>
    <message>
        <source>Preparing revision {revision}: no entry has been changed yet. Change the entries first, unless only the names are to be corrected.</source>
        <translation>正在准备修订 {revision}：填报内容还没有改动。请先改内容；只更正人员姓名的，可以直接签发。</translation>
    </message>
    <message>
        <source>Next: send both attachments to {office}; the e-mail draft has them attached. On a mail site, attach the two files yourself.</source>
        <translation>下一步：把两个附件发给{office}；邮件草稿里已经附好。用网页邮箱的，自己附上这两个文件。</translation>
    </message>
    <message>
        <source>This is the first return: make the registration form under Menu › “This unit&apos;s key…” and send it along, so that the key is known there.</source>
        <translation>这是首次报送：请到“菜单 › 本单位钥匙…”制作登记表一并发去，上级登记后才认得本单位的签名。</translation>
    </message>
    <message>
        <source>Fill in the next ({count} left)</source>
        <translation>填写下一项（余 {count} 项）</translation>
    </message>
    <message>
        <source>{year}, {end}</source>
        <translation>{year}年{end}</translation>
    </message>
    <message>
        <source>Click a step to go there</source>
        <translation>单击某一步可以转到那里</translation>
    </message>
    <message>
        <source>Returns, packages and enrolments (*.pdf *.xlsx *.zip)</source>
        <translation>回报、报送包和登记表 (*.pdf *.xlsx *.zip)</translation>
    </message>
    <message>
        <source>Type to replace · F2 edits · Enter down · Tab right · Alt+Enter new line · Ctrl+Shift+↓ to the end · Ctrl+D fills down · Ctrl+V pastes · double-click a number to open its entry</source>
        <translation>直接输入即替换 · F2 修改 · Enter 下移 · Tab 右移 · Alt+Enter 换行 · Ctrl+Shift+↓ 选到最后 · Ctrl+D 向下填充 · Ctrl+V 粘贴 · 双击序号打开填报</translation>
    </message>
    <message>
        <source>{count} savings came after it, the last on {last}. As many of them as can still be read are brought back; the others have to be typed again.</source>
        <translation>此后还保存过 {count} 次，最后一次在 {last}。其中还能读出的会一并恢复，读不出的需要重新填写。</translation>
    </message>
    <message>
        <source>What was saved after that is brought back as far as it can still be read; the rest has to be typed again.</source>
        <translation>此后保存的内容，还能读出的会一并恢复，读不出的需要重新填写。</translation>
    </message>
    <message>
        <source>{count} savings made after the copy were brought back; {missing} could not be read any more. Look at what you typed last.</source>
        <translation>备份之后保存的内容已恢复 {count} 次，另有 {missing} 次已无法读出。请检查您最后填写的内容。</translation>
    </message>
    <message>
        <source>{count} savings made after the copy were brought back. Whether there were more can no longer be read: look at what you typed last.</source>
        <translation>备份之后保存的内容已恢复 {count} 次。是否还有更多已无法得知：请检查您最后填写的内容。</translation>
    </message>
    <message>
        <source>What was saved after that is gone and has to be typed again.</source>
        <translation>此后保存的内容已经丢失，需要重新填写。</translation>
    </message>
    <message>
        <source>{kind} return · {period}</source>
        <translation>{kind} · {period}</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Who handled this step; left empty it is the handler of the task.</source>
        <translation>这一步由谁经办；不填就是任务经办人。</translation>
    </message>
    <message>
        <source>Back up to a folder or a USB stick</source>
        <translation>备份到文件夹或 U 盘</translation>
    </message>
    <message>
        <source>Backup written, read back and sound: {name}. A USB stick can be removed safely now.</source>
        <translation>备份已写入并读回核对无误：{name}。U 盘可以安全拔出了。</translation>
    </message>
    <message>
        <source>Writing the backup… leave the USB stick in until it is said to be done.</source>
        <translation>正在写入备份……提示完成之前请不要拔出 U 盘。</translation>
    </message>
    <message>
        <source>Back up to a USB stick…</source>
        <translation>备份到 U 盘…</translation>
    </message>
    <message>
        <source>Evidence differs</source>
        <translation>佐证不符</translation>
    </message>
    <message>
        <source>The return itself can be used; its evidence is not what it names. Ask the unit for the package as the program made it.</source>
        <translation>回报本身可以采用，但随来的佐证与回报所列不符；请对方重发程序导出的整个压缩包。</translation>
    </message>
    <message>
        <source>The first {most} of {count} tasks found; type more to narrow it down.</source>
        <translation>找到 {count} 项任务，只列出前 {most} 项；再输入几个字可缩小范围。</translation>
    </message>
</context>
</TS>
