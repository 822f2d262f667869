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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}, month {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}, quarter {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}, half-year {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First half of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second half of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due: standing task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No year printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days over</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{indicator}: the cumulative count falls from {before} to {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported done before it begins on {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, but {indicator} is below its target of {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, but no evidence attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{indicator} has no figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{indicator}: only one of the two numbers is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{indicator}: {numerator} is more than {denominator}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was due on {end}; say whether it is done or behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not applicable” needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress reads exactly as in {period}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text was entered, but no status chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{indicator}: the denominator is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder; name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no return: neither a signed PDF nor a signed Excel file of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB and therefore no return: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}): {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a signing key already ({path}); it is never replaced without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no signing key on this PC yet ({path}); make one or import one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file could not be read back as written ({path}); choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signing key belongs to {key}, not to {unit}; use this unit&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind by your own account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a figure is below its target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due at the end of this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no progress this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should have begun already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by date and figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done in an earlier period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} cannot be below zero (“{text}”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” in {field} is not a number; type digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook is not the one that was issued with the PDF of the same check code; use both attachments of one mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no reporting period; write for example 2020Q2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The return is about {unit}, but {signer} signed it; ask {unit} for its own return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are still {count} errors; put them right before sealing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is empty; fill it in before sealing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has been chosen yet; choose one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} holds an invisible control character ({character}); delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} holds “{character}”, which no bundled font can print; write it another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} holds a broken character; delete it and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} has {length} characters; at most {limit} can be kept. Attach long material as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intact, valid and trusted: {unit}, {period}, revision {revision}, check code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is whole, but its key is unknown here ({signer}); compare its code over the telephone before trusting it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible: {departments}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold wording ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold wording ▴</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
