using System.Text;

namespace AsyncNotebooks.Views;

/// <summary>Writes a call tree with branches of lines, as <c>pstree</c> does, and as nested lists of a page.</summary>
internal static class CallGraphText
{
    public static string Write(IEnumerable<CallNode> roots)
    {
        var text = new StringBuilder();
        Write(text, "", [.. roots]);
        return text.ToString().TrimEnd('\n');
    }

    public static string WriteHtml(IEnumerable<CallNode> roots) => $"<ul>\n{string.Concat(roots.Select(ItemHtml))}</ul>\n";

    private static void Write(StringBuilder text, string indent, List<CallNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var isLast = i == nodes.Count - 1;
            var remark = nodes[i].Remark.Length > 0 ? $"  {nodes[i].Remark}" : "";
            text.Append(indent).Append(isLast ? "└── " : "├── ").Append(Mark(nodes[i])).Append(remark).Append('\n');
            Write(text, indent + (isLast ? "    " : "│   "), nodes[i].Children);
        }
    }

    private static string Mark(CallNode node) => node.Kind switch
    {
        CallKind.Task => $"(T) {node.Text}",
        CallKind.Circle => $"↺ (T) {node.Text}",
        _ => node.Text,
    };

    private static string ItemHtml(CallNode node)
    {
        var sign = node.Kind == CallKind.Circle ? "↺ " : "";
        var remark = node.Remark.Length > 0 ? $" <i>{ViewHtml.Escape(node.Remark)}</i>" : "";
        var below = node.Children.Count > 0 ? WriteHtml(node.Children) : "";
        return $"""<li class="an-{node.Kind.ToString().ToLowerInvariant()}"><span><b>{sign}{ViewHtml.Escape(node.Text)}</b>{remark}</span>{below}</li>""" + "\n";
    }
}
