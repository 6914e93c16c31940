namespace AsyncNotebooks;

/// <summary>Methods and their types, as the learner writes them.</summary>
internal static class Signature
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>The answer as a method of the signature that the exercise asks for.</summary>
    /// <exception cref="NotYetException">It has another one.</exception>
    public static TMethod Fit<TMethod>(object? answer, string name)
        where TMethod : Delegate
    {
        if (answer is TMethod method)
            return method;
        // A method with optional parameters, or one that returns something more special, has a delegate type of its own.
        if (answer is Delegate other && Delegate.CreateDelegate(typeof(TMethod), other.Target, other.Method, throwOnBindFailure: false) is { } fitting)
            return (TMethod)fitting;
        var wanted = $"The exercise asks for `{Describe(typeof(TMethod).GetMethod("Invoke")!, name)}`";
        throw new NotYetException("signature", answer is Delegate given
            ? $"{wanted}; you gave it `{Describe(given.Method, name)}`."
            : $"{wanted}. Give it the method itself, without calling it: `.Check({name})`.");
    }

    /// <summary>A type as it stands in C#.</summary>
    public static string Name(Type type)
    {
        if (s_keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Name(underlying)}?";
        if (!type.IsGenericType)
            return type.Name;
        var arguments = type.GetGenericArguments().Select(Name);
        return type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
            ? $"({string.Join(", ", arguments)})"
            : $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>";
    }

    private static string Describe(System.Reflection.MethodInfo method, string name) =>
        $"{Name(method.ReturnType)} {name}({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})";
}
