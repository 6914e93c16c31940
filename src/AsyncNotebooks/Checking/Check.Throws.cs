using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

// Claims about failure: the exception that the prose speaks of is thrown, and no other.
public static partial class Check
{
    /// <summary>Claims that a call fails in this way.</summary>
    /// <remarks>As with <c>catch</c>, an exception of a derived type will do. It is not thrown on: a claim that holds lets the cell go on.</remarks>
    /// <typeparam name="TException">What it must throw.</typeparam>
    /// <param name="body">The call. For one that gives a task or a coroutine, the other overloads are taken; their result has to be awaited.</param>
    /// <param name="words">The claim in words, as the reader will see it.</param>
    /// <param name="expression">The text of <paramref name="body"/>; the compiler fills it in.</param>
    /// <returns>The exception, to look at.</returns>
    /// <exception cref="ClaimFailedException">It threw nothing, or something else.</exception>
    public static TException Throws<TException>(Action body, string words, [CallerArgumentExpression(nameof(body))] string expression = "")
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(body);
        Exception? thrown = null;
        try
        {
            body();
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        return Settle<TException>(thrown, words, expression);
    }

    /// <summary>Claims that a plain .NET method fails in this way, at once or later: <c>await Check.Throws&lt;TimeoutException&gt;(() => Fetch(), "…")</c>.</summary>
    /// <inheritdoc cref="Throws{TException}(Action, string, string)"/>
    public static async Task<TException> Throws<TException>(Func<Task> body, string words, [CallerArgumentExpression(nameof(body))] string expression = "")
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(body);
        Exception? thrown = null;
        try
        {
            await body();
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        return Settle<TException>(thrown, words, expression);
    }

    /// <summary>Claims that a coroutine, a future or a task of the loop fails in this way; for use inside a coroutine, which awaits it.</summary>
    /// <inheritdoc cref="Throws{TException}(Action, string, string)"/>
    public static async Coroutine<TException> Throws<TException>(Func<IAwaitable> body, string words, [CallerArgumentExpression(nameof(body))] string expression = "")
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(body);
        Exception? thrown = null;
        try
        {
            await body();
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        return Settle<TException>(thrown, words, expression);
    }

    private static TException Settle<TException>(Exception? thrown, string words, string expression)
        where TException : Exception
    {
        var wanted = typeof(TException).Name;
        if (thrown is not (null or TException))
            throw new ClaimFailedException(Message(words, $"{expression}  threw {thrown.GetType().Name}: {thrown.Message}, expected {wanted}"), thrown);
        Settle(thrown is not null, words, $"{expression}  threw nothing, expected {wanted}");
        return (TException)thrown!;
    }
}
