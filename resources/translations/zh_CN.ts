<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{tasks} tasks, {steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figures} indicators, {doubts} places to confirm</source>
        <translation type="unfinished"></translation>
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
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
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
        <source>{year}, quarter {index}</source>
        <translation>{year}年第{index}季度</translation>
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
        <source>First half of {year}</source>
        <translation>{year}年上半年</translation>
    </message>
    <message>
        <source>Second half of {year}</source>
        <translation>{year}年下半年</translation>
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
        <translation>超期 {days} 天</translation>
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
        <translation>“{indicator}”只填了分子、分母中的一个</translation>
    </message>
    <message>
        <source>Progress is empty</source>
        <translation>没有填写进展情况</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>还没有填报</translation>
    </message>
    <message>
        <source>{indicator}: {numerator} is more than {denominator}</source>
        <translation>“{indicator}”分子 {numerator} 大于分母 {denominator}</translation>
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
        <source>{indicator}: the denominator is 0</source>
        <translation>“{indicator}”的分母是 0</translation>
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
        <source>Unfold wording ▾</source>
        <translation>展开原文 ▾</translation>
    </message>
    <message>
        <source>Fold wording ▴</source>
        <translation>收起原文 ▴</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program met an error it did not expect. What was saved is safe and what you typed is still there; you can go on. If it happens again, send these details to whoever looks after the program.</source>
        <translation type="unfinished"></translation>
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
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
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
        <source>List all ▴</source>
        <translation>全部列出 ▴</translation>
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
        <source>÷ due</source>
        <translation>÷ 应完成</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>against base</source>
        <translation>比 基数</translation>
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
        <source>Carry all</source>
        <translation>全部沿用</translation>
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
        <translation>下一处问题</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一处问题</translation>
    </message>
    <message>
        <source>List all findings</source>
        <translation>列出全部问题</translation>
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
        <source>Last period</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>No remarks.</source>
        <translation>没有批注。</translation>
    </message>
    <message>
        <source>Fold ›</source>
        <translation>收起 ›</translation>
    </message>
    <message>
        <source>Not in this document · a supplement can be loaded</source>
        <translation>本文件未列任务 · 可装入补充文件</translation>
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
        <source>Fill in the next one ({count} left)</source>
        <translation>填写下一项（余 {count}）</translation>
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
        <translation>责任部门</translation>
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
        <translation>本期截止 {end}</translation>
    </message>
    <message>
        <source>Fix errors ({count})</source>
        <translation>改正 {count} 处错误</translation>
    </message>
    <message>
        <source>Light this period</source>
        <translation>本期灯</translation>
    </message>
</context>
</TS>
